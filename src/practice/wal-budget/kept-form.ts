import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";
import { newer, revisionIn, understood } from "../../reader/stored/revisions.ts";
import { lessonExample, type Form } from "./form.ts";

/** What stands in the fields, kept: a reader leaves the page to measure. */
export interface KeptForm {
  /** Grows with every change, so that of two tabs the later one counts. */
  readonly revision: number;
  readonly form: Form;
}

const fields = Object.entries(lessonExample);

function understand(value: unknown) {
  const revision = revisionIn(value);
  if (!isRecord(value) || revision === undefined) return undefined;
  const stored = isRecord(value["form"]) ? value["form"] : {};
  const form = Object.fromEntries(
    fields.map(([name, usual]) => {
      const own = Object.hasOwn(stored, name) ? stored[name] : undefined;
      return [name, typeof own === typeof usual ? own : usual];
    }),
  ) as unknown as Form;
  return understood<KeptForm>({ revision, form }, value);
}

/** How the form is kept on the device. */
export const formSchema: StoredSchema<KeptForm> = {
  name: "wal-budget",
  version: 1,
  empty: { revision: 0, form: lessonExample },
  understand,
  merge: newer,
};

/** Fills in fields. */
export function fillIn({ revision, form }: KeptForm, change: Partial<Form>): KeptForm {
  return { revision: revision + 1, form: { ...form, ...change } };
}
