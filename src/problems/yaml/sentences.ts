import { z } from "zod";

/** A text of whole sentences, as files of content hold them: a capital or a name as code, and a full stop. */
export const sentences = () =>
  z.string().regex(/^[A-Z`][^]*\.$/, "write sentences, with a full stop at the end");
