import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";
import { contactRoleIds, noContacts, type Contacts } from "./people.ts";
import { newer, understood } from "../../reader/stored/revisions.ts";
import { z } from "../schemas.ts";

/** What a reader has chosen in the runbook builder. */
export interface Choices {
  /** Grows with every change, so that of two tabs the later one counts. */
  readonly revision: number;
  /** Ids of runbooks; those that are no longer offered stay. */
  readonly chosen: readonly string[];
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
  const { revision, chosen } = data;
  return understood<Choices>({ revision, chosen, contacts }, value);
}

/** Runbooks that became part of another one. */
const joined: Readonly<Record<string, string>> = { rebuild: "slot-lost" };

/** Version 1 offered the two runbooks for a lost slot apart from each other. */
function withoutJoined(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value["chosen"])) return value;
  const ids = value["chosen"].map((id: unknown) =>
    typeof id === "string" && Object.hasOwn(joined, id) ? joined[id] : id,
  );
  return { ...value, chosen: [...new Set(ids)] };
}

/** How the choices are kept on the device. */
export const choicesSchema: StoredSchema<Choices> = {
  name: "runbook-builder",
  version: 2,
  empty: { revision: 0, chosen: [], contacts: noContacts },
  understand,
  upgrades: { 1: withoutJoined },
  merge: newer,
};

/** Takes an incident into the runbook, or out of it. */
export function choose(choices: Choices, id: string, on: boolean): Choices {
  const others = choices.chosen.filter((each) => each !== id);
  const chosen = on ? [...others, id] : others;
  return { ...choices, revision: choices.revision + 1, chosen };
}

/** Takes exactly these incidents, in their order. */
export function chooseAll(choices: Choices, ids: readonly string[]): Choices {
  return { ...choices, revision: choices.revision + 1, chosen: [...ids] };
}

/** Writes who is called. */
export function setContact(choices: Choices, role: keyof Contacts, who: string): Choices {
  const contacts = { ...choices.contacts, [role]: who };
  return { ...choices, revision: choices.revision + 1, contacts };
}
