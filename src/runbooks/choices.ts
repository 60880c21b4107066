import type { Kind } from "../stored/kind.ts";
import { contactRoleIds, noContacts, type Contacts } from "./people.ts";
import { planIds, type PlanId } from "./plans.ts";
import { newer, understood } from "../stored/revisions.ts";
import { z } from "./schemas.ts";

/** What a reader has chosen in the runbook builder. */
export interface Choices {
  /** Grows with every change, so that of two tabs the later one counts. */
  readonly revision: number;
  /** In the order in which runbooks are offered. */
  readonly chosen: readonly PlanId[];
  readonly contacts: Contacts;
}

const stored = z.object({
  revision: z.int().check(z.minimum(0)),
  chosen: z.array(z.string()),
  contacts: z.record(z.string(), z.string()),
});

function understand(value: unknown) {
  const { data } = stored.safeParse(value);
  if (!data) return undefined;
  const contact = (id: string) => (Object.hasOwn(data.contacts, id) ? data.contacts[id] : "");
  const contacts = Object.fromEntries(contactRoleIds.map((id) => [id, contact(id)])) as Contacts;
  const chosen = planIds.filter((id) => data.chosen.includes(id));
  return understood<Choices>({ revision: data.revision, chosen, contacts }, value);
}

/** How the choices are kept on the device. */
export const choicesKind: Kind<Choices> = {
  name: "runbook-builder",
  version: 1,
  empty: { revision: 0, chosen: [], contacts: noContacts },
  understand,
  merge: newer,
};

/** Takes an incident into the runbook, or out of it. */
export function choose(choices: Choices, id: PlanId, on: boolean): Choices {
  const chosen = planIds.filter((each) => (each === id ? on : choices.chosen.includes(each)));
  return { ...choices, revision: choices.revision + 1, chosen };
}

/** Writes who is called. */
export function setContact(choices: Choices, role: keyof Contacts, who: string): Choices {
  const contacts = { ...choices.contacts, [role]: who };
  return { ...choices, revision: choices.revision + 1, contacts };
}
