import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Mistake } from "./mistake.ts";

type Named = Pick<Mistake, "code" | "what">;

/** Where it is kept what the check says of each mistake, a file for each. */
export const reportsFolder = fileURLToPath(new URL("../reports/", import.meta.url));

/** The name of a mistake's file: its code, and what the author did. */
export function reportFile({ code, what }: Named): string {
  return `${`${code} ${what}`.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.txt`;
}

/** The lines of every problem of a mistake, with frame, separated by an empty line. */
export function keptReport(mistake: Named): readonly string[] {
  return readFileSync(reportsFolder + reportFile(mistake), "utf8")
    .trimEnd()
    .split(/\r?\n/);
}

/** Expects that a report names its mistake's code, and that it is the one that is kept. */
export async function expectKeptReport(mistake: Named, report: readonly string[]): Promise<void> {
  expect(report.filter((line) => line.endsWith(`  ${mistake.code}`))).not.toEqual([]);
  await expect(`${report.join("\n")}\n`).toMatchFileSnapshot(reportsFolder + reportFile(mistake));
}
