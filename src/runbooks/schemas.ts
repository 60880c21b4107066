import * as z from "zod/mini";

// zod compiles schemas with `Function` where it may; the site's security policy refuses that, and
// even the attempt is reported.
z.config({ jitless: true });

export { z };
