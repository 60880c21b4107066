import { describe, expect, test } from "vitest";
import { runBlock, blockScript } from "../../../../lab/runner/run-block.ts";
import type { BlockOutcome, ShellSession } from "../../../../lab/runner/shell-session.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import { lessonOf } from "./lesson-text.ts";

const names = nameSets.default;

/** A session that gives these answers one after the other; the last one again and again. */
function sessionOf(...answers: BlockOutcome[]): ShellSession & { scripts: string[] } {
  const scripts: string[] = [];
  const run = (script: string) => {
    scripts.push(script);
    return Promise.resolve(answers[Math.min(scripts.length, answers.length) - 1] as BlockOutcome);
  };
  return { scripts, run, close: () => undefined };
}

/** Runs the first block of a text; each look at the clock is a second later. */
function run(text: string, session: ShellSession) {
  let time = 0;
  const [block] = lessonOf(text).blocks;
  if (!block) throw new Error("the text has no block");
  return runBlock(
    block,
    session,
    names,
    ["hunter2"],
    () => (time += 1000),
    () => Promise.resolve(),
  );
}

test("a sql block is psql's input, as app or as superuser, with the names filled in", () => {
  const [app, superuser] = lessonOf(
    "```sql run\nSELECT '{{slot}}';\n```\n\n```sql run as=\"superuser\"\nCHECKPOINT;\n```",
  ).blocks;
  expect(app && blockScript(app, names)).toBe(
    "psql -X -v ON_ERROR_STOP=1 -U app <<'END_OF_LESSON_SQL'\nSELECT 'orders_cdc';\nEND_OF_LESSON_SQL",
  );
  expect(superuser && blockScript(superuser, names)).toContain("-U postgres <<");
});

describe("a block passes", () => {
  test("when its status is 0 and it promises no output", async () => {
    const result = await run("```bash run\ntrue\n```", sessionOf({ status: 0, output: "any\n" }));
    expect(result.status).toBe("passed");
  });

  test("when its status is the promised one", async () => {
    const text = "```bash run exit=2\nx\n```";
    expect((await run(text, sessionOf({ status: 2, output: "" }))).status).toBe("passed");
    expect((await run(text, sessionOf({ status: 0, output: "" }))).status).toBe("status-differs");
  });

  test("when its output matches; the values of the wildcards are kept", async () => {
    const text = "```bash run\nx\n```\n\n```text output\n{{slot}} [NUM]\n```";
    const result = await run(text, sessionOf({ status: 0, output: "orders_cdc 5\n" }));
    expect(result).toMatchObject({ status: "passed", values: ["5"] });
  });

  test("at last, when it may repeat within a time", async () => {
    const text = '```bash run within="90s"\nx\n```\n\n```text output\nyes\n```';
    const session = sessionOf(
      { status: 0, output: "no" },
      { status: 1, output: "" },
      { status: 0, output: "yes" },
    );
    expect((await run(text, session)).status).toBe("passed");
    expect(session.scripts).toHaveLength(3);
  });
});

describe("a block does not pass", () => {
  test("when its output differs, and without a time it runs once", async () => {
    const session = sessionOf({ status: 0, output: "no" });
    const result = await run("```bash run\nx\n```\n\n```text output\nyes\n```", session);
    expect(result.status).toBe("output-differs");
    expect(session.scripts).toHaveLength(1);
  });

  test("when the time to repeat is over", async () => {
    const session = sessionOf({ status: 0, output: "no" });
    const text = '```bash run within="3s"\nx\n```\n\n```text output\nyes\n```';
    expect((await run(text, session)).status).toBe("output-differs");
    expect(session.scripts.length).toBeGreaterThan(1);
  });

  test("when it did not end", async () => {
    const result = await run(
      "```bash run\nx\n```",
      sessionOf({ status: undefined, output: "so far" }),
    );
    expect(result).toMatchObject({ status: "timeout", actual: ["so far"] });
  });
});

test("secrets never reach the result", async () => {
  const session = sessionOf({ status: 0, output: "the password is hunter2" });
  expect((await run("```bash run\nx\n```", session)).actual).toEqual(["the password is ********"]);
});
