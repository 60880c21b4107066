import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { BuiltSection } from "./built-sections.ts";

/** What an engineer had, pasted and asked, and what a right answer says. */
const caseSchema = z.object({
  id: z.string(),
  pasted: z.array(z.string()).default([]),
  asked: z.array(z.string()),
  answer_has: z.array(z.string()),
});
export type IncidentCase = z.infer<typeof caseSchema>;

/** The cases of `incidents.yaml`. */
export const readCases = (): IncidentCase[] =>
  z
    .array(caseSchema)
    .parse(parse(readFileSync(join(import.meta.dirname, "incidents.yaml"), "utf8")));

/** One thing that is typed or pasted, and what the finder led to. */
export interface TriedCase {
  readonly id: string;
  readonly text: string;
  readonly kind: "pasted" | "asked";
  /** Addresses, the best first. */
  readonly found: readonly string[];
  /** Place of the first answer that holds all of it, from 1; 0 when none of those found does. */
  readonly place: number;
}

/**
 * Types all lines and questions of those cases that the site answers somewhere.
 * @param ask gives the addresses that are found, the best first
 */
export function tryCases(
  cases: readonly IncidentCase[],
  sections: readonly BuiltSection[],
  ask: (text: string) => readonly string[],
): TriedCase[] {
  const landing = new Map(sections.map(({ address, text }) => [address, text]));
  return cases.flatMap(({ id, pasted, asked, answer_has }) => {
    const wanted = answer_has.map((pattern) => new RegExp(pattern, "is"));
    const answers = (address: string) =>
      wanted.every((pattern) => pattern.test(landing.get(address) ?? ""));
    if (![...landing.keys()].some(answers)) return [];
    const attempt = (kind: TriedCase["kind"]) => (text: string) => {
      const found = ask(text);
      return { id, text, kind, found, place: found.findIndex(answers) + 1 };
    };
    return [...pasted.map(attempt("pasted")), ...asked.map(attempt("asked"))];
  });
}

const percent = (part: number, all: number) => Math.round((1000 * part) / Math.max(1, all)) / 10;

/** How many of what was pasted are answered first, and of what was asked among the first three, in per cent. */
export function sharesOf(tried: readonly TriedCase[]): {
  readonly pasted: number;
  readonly asked: number;
} {
  const of = (kind: TriedCase["kind"], places: number) => {
    const all = tried.filter((one) => one.kind === kind);
    return percent(all.filter(({ place }) => place > 0 && place <= places).length, all.length);
  };
  return { pasted: of("pasted", 1), asked: of("asked", 3) };
}
