import { leadsFile, textFile, type Leads } from "../finder-file.ts";
import {
  leadsByAddress,
  openIndex,
  type SectionFile,
  type SectionIndex,
  type TextFile,
} from "../search/section-index.ts";

/** What the finder searches and shows: at first headings, symptoms and messages, then all. */
export interface Known {
  index: SectionIndex;
  /** Until the words of all texts are there, it is too early to say that no page holds one. */
  isWhole: boolean;
  /** First sentences, by the addresses of their sections. */
  leads: ReadonlyMap<string, string>;
}

/** What the first answer needs. */
export const knownAtFirst = (file: SectionFile): Known => ({
  index: openIndex(file),
  isWhole: false,
  leads: new Map(),
});

/**
 * Loads what the first answer does not wait for. What cannot be loaded is done without.
 * @param load of a file below the site's base
 * @param tell is called whenever more is known
 */
export async function learnMore(
  known: Known,
  file: SectionFile,
  load: (path: string) => Promise<unknown>,
  tell: () => void,
): Promise<void> {
  const take = async (path: string, use: (value: unknown) => void) => {
    const value = await load(path).catch(() => undefined);
    if (value === undefined) return;
    use(value);
    tell();
  };
  await Promise.all([
    take(textFile, (text) => {
      known.index = openIndex(file, text as TextFile);
      known.isWhole = true;
    }),
    take(leadsFile, (leads) => (known.leads = leadsByAddress(known.index, leads as Leads))),
  ]);
}
