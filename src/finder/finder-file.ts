import type { Message } from "../runbooks/file/messages.ts";

/** Where the built site holds what the finder searches, below its base. */
export const finderFile = "finder/sections.json";

/** Where it holds the words of the sections' texts: searched once they have come. */
export const textFile = "finder/text.json";

/** Where it holds the first sentences of the sections, in the order of the index: shown when they have come. */
export const leadsFile = "finder/leads.json";

/** For each section of the index its first sentence, empty where it has none. */
export type Leads = readonly string[];

/** Where it holds what the messages mean: loaded once one of them stands in what was typed. */
export const meaningsFile = "finder/meanings.json";

/** What messages mean, by their ids. */
export type Meanings = Readonly<Record<string, Pick<Message, "means" | "not">>>;
