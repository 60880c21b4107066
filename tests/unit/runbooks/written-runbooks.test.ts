import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const folder = "src/content/runbooks";
const runbooks = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), "utf8"),
}));

/** The commands for a shell in a text. */
const shellCommands = (text: string) =>
  [...text.matchAll(/^```bash [^\n]*\n(.*?)\n```$/gms)].map(([, code = ""]) => code);

/** Steps whose box replaces or delays a command that stands above it. */
const lateBoxes = (text: string) =>
  text.split(/^(?=## )/m).flatMap((step) => {
    const command = step.search(/^```(?:bash|sql) (?:run|show)/m);
    const boxes = [...step.matchAll(/^<On .*?^<\/On>$/gms)];
    const replaces =
      /command below|leave (?:this|the) command out|do not run the command|then run the command/i;
    return boxes.some(({ 0: box, index }) => index > command && replaces.test(box))
      ? [step.split("\n")[0]]
      : [];
  });

describe.for(runbooks)("$name", ({ text }) => {
  test("sets no variable that zsh keeps for itself", () => {
    const own = /(?:^|[;&|({\s])(?:status|path|pipestatus|argv|options)=/m;
    expect(shellCommands(text).filter((code) => own.test(code))).toEqual([]);
  });

  test("says before a command that another one takes its place", () => {
    expect(lateBoxes(text)).toEqual([]);
  });
});

test("a box below its command is found", () => {
  const box =
    '<On platform="strimzi" source="a">\n\nDo this instead of the command below.\n\n</On>';
  const command = '```bash run looks needs="none"\ntrue\n```';
  expect(lateBoxes(`## Stop\n\n${command}\n\n${box}\n`)).toEqual(["## Stop"]);
  expect(lateBoxes(`## Stop\n\n${box}\n\n${command}\n`)).toEqual([]);
});
