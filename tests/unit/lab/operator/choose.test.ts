import { describe, expect, test } from "vitest";
import { chooseTarget, commandFor, type Back } from "../../../../lab/operator/choose.ts";
import { fence, stepOf } from "./runbook-text.ts";

const here = { platforms: ["self-managed", "connect"], postgresql: 18 };
const fill = (text: string) => text.replace("{{slot}}", "orders_cdc");

function chosen(fences: readonly string[], back: Back, timeIsOver = true) {
  const command = commandFor(stepOf(...fences), here);
  if (!command) throw new Error("The step has no command.");
  return chooseTarget(command, back, timeIsOver, fill);
}

const run = fence('sql run looks needs="none"', "SELECT 1");

describe("the operator takes the first output that matches", () => {
  const fences = [
    run,
    fence("text output", "held by {{slot}}"),
    fence('text output otherwise="#put-back"', "held by [..]"),
    fence('text output otherwise="slot-lost"', "lost"),
    fence('text output otherwise="stop: ask the owner of the slot"', "..."),
  ];
  test.each([
    ["held by orders_cdc\n", { kind: "go on" }],
    ["held by other\n", { kind: "step", anchor: "put-back" }],
    ["lost\n", { kind: "runbook", id: "slot-lost" }],
    ["anything\n", { kind: "stop", reason: "ask the owner of the slot" }],
  ])("%j", (output, target) => {
    expect(chosen(fences, { status: 0, output })).toEqual(target);
  });

  test("an output that nothing shows is not named", () => {
    expect(chosen(fences.slice(0, 3), { status: 0, output: "gone\n" })).toEqual({
      kind: "unnamed",
    });
  });
});

describe("the exit status belongs to an output", () => {
  const fences = [
    run,
    fence("text output", "yes"),
    fence('text output otherwise="slot-lost" exit=7', "yes"),
  ];
  test("the expected one is that of the command", () => {
    expect(chosen(fences, { status: 0, output: "yes" })).toEqual({ kind: "go on" });
    expect(chosen(fences, { status: 7, output: "yes" })).toEqual({
      kind: "runbook",
      id: "slot-lost",
    });
    expect(chosen(fences, { status: 1, output: "yes" })).toEqual({ kind: "unnamed" });
  });

  test("a command that did not end matches nothing", () => {
    expect(chosen(fences, { status: undefined, output: "yes" })).toEqual({ kind: "unnamed" });
  });
});

describe("while there is time", () => {
  const fences = [
    fence('sql run looks needs="none" within="60s"', "SELECT 1"),
    fence("text output", "read"),
    fence('text output otherwise="slot-lost" late', "not yet"),
    fence('text output otherwise="connector-failed"', "failed"),
  ];
  test("a late output does not count, and others do", () => {
    expect(chosen(fences, { status: 0, output: "not yet" }, false)).toEqual({ kind: "wait" });
    expect(chosen(fences, { status: 0, output: "unheard of" }, false)).toEqual({ kind: "wait" });
    expect(chosen(fences, { status: 0, output: "read" }, false)).toEqual({ kind: "go on" });
    expect(chosen(fences, { status: 0, output: "failed" }, false)).toMatchObject({
      id: "connector-failed",
    });
  });

  test("afterwards it does", () => {
    expect(chosen(fences, { status: 0, output: "not yet" })).toMatchObject({ id: "slot-lost" });
    expect(chosen(fences, { status: 0, output: "unheard of" })).toEqual({ kind: "unnamed" });
  });
});

describe("the command of a step", () => {
  const on = (attributes: string, sql: string) =>
    `<On ${attributes}>\n\n${fence('sql run looks needs="none"', sql)}\n${fence("text output", "1")}\n</On>\n`;

  test("is the one for this version, else the one for all", () => {
    const step = stepOf(run, fence("text output", "1"), on('postgresql="13-16"', "SELECT 13"));
    const at = (postgresql: number) => commandFor(step, { ...here, postgresql })?.fence.value;
    expect([13, 16, 17].map(at)).toEqual(["SELECT 13", "SELECT 13", "SELECT 1"]);
  });

  test("of another platform is not taken", () => {
    const step = stepOf(on('platform="rds"', "SELECT 'rds'"));
    expect(commandFor(step, here)).toBeUndefined();
    expect(commandFor(step, { ...here, platforms: ["rds"] })?.fence.value).toBe("SELECT 'rds'");
  });
});
