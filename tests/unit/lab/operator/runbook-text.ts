import { parseRunbook } from "../../../../src/runbooks/file/parse-runbook.ts";
import type { RunbookFile } from "../../../../src/runbooks/file/runbook-file.ts";

const head = `---
id: sample
title: A sample
description: A runbook that stands for any other one in the tests of the operator, with nothing in it.
kind: planned
order: 1
symptoms: []
alerts: []
messages: []
loses: Nothing.
minutes: 1
needs: { rights: [none], tools: [psql] }
works-on: { postgresql: "13-18", kafka: "4.3", debezium: "3.7" }
lesson: sample
---
`;

/** A runbook with these steps. */
export function runbookOf(steps: string): RunbookFile {
  const { read, problems } = parseRunbook("src/content/runbooks/sample.mdx", `${head}\n${steps}`);
  if (!read?.runbook) throw new Error(JSON.stringify(problems));
  return read.runbook;
}

/** A fence. */
export const fence = (opening: string, text: string) => `\`\`\`${opening}\n${text}\n\`\`\`\n`;

/** The first step of a runbook with these fences. */
export function stepOf(...fences: readonly string[]) {
  const [step] = runbookOf(`## Look\n\n${fences.join("\n")}`).steps;
  if (!step) throw new Error("There is no step.");
  return step;
}
