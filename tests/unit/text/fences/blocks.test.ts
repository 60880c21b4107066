import { describe, expect, test } from "vitest";
import { lessonOf } from "../../lab/runner/lesson-text.ts";

const hashOf = (text: string) => lessonOf(text).blocks[0]?.hash;
const command = "```bash run\necho 1\n```";

test("a block is a command and the output fence right after it", () => {
  const { blocks } = lessonOf(
    `${command}\n\n\`\`\`text output\n1\n\`\`\`\n\n${command}\n\nText.\n\n\`\`\`bash show="cannot run here"\nx\n\`\`\``,
  );
  expect(blocks.map(({ output }) => output?.value)).toEqual(["1", undefined]);
});

describe("the hash of a block", () => {
  test("stays when its title or its place changes", () => {
    expect(hashOf(`Text.\n\n${command.replace("run", 'run title="One"')}`)).toBe(hashOf(command));
  });

  test("stays when it is marked as an experiment: it runs as before", () => {
    expect(hashOf(command.replace("run", "run lab-only"))).toBe(hashOf(command));
  });

  test.for([
    ["its text", "```bash run\necho 2\n```"],
    ["its language", "```sql run\necho 1\n```"],
    ["its expected status", "```bash run exit=1\necho 1\n```"],
    ["the time it may take", '```bash run within="9s"\necho 1\n```'],
    ["the role it runs as", '```bash run as="superuser"\necho 1\n```'],
    ["its output", `${command}\n\n\`\`\`text output\n1\n\`\`\``],
  ] as const)("changes with %s", ([, text]) => {
    expect(hashOf(text)).not.toBe(hashOf(command));
  });

  // What the lab has recorded is found again by it.
  test("is the same from version to version of the course", () => {
    expect(hashOf(command)).toBe(
      "ede3dc7963eca9b821da2dd47796c75e9bf117550ee56321d9a74b399fb4c809",
    );
    expect(hashOf(`${command.replace("run", "run exit=1")}\n\n\`\`\`text output\n1\n\`\`\``)).toBe(
      "5c812ed240073cc6ff8abc4308ca5bbaba24baa3560d7afd10931082a3de7b87",
    );
  });
});
