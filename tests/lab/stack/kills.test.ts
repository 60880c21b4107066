import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { damageOf } from "../../../lab/stack/manifest.ts";
import { tryPort } from "../../../lab/stack/ports.ts";
import { processesOf } from "../../../lab/stack/processes.ts";
import { standardPorts } from "../../../lab/stack/topology.ts";
import { labIn, testState } from "../support/lab.ts";

const kills = Number(process.env["LAB_KILLS"] ?? 50);
const seed = Number(process.env["LAB_SEED"] ?? Date.now() % 1_000_000);
const lab = labIn(join(testState, "kills"));
const { paths } = lab;

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = numbers(seed);
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;

/** What is wrong with a state directory after `down`; nothing is said of one that is as it should be. */
async function wrongAfterDown(): Promise<string[]> {
  const wrong = processesOf(paths.state).map(({ command }) => `still runs: ${command}`);
  if (existsSync(paths.stack)) wrong.push("stack.json says that the stack is up");
  if (existsSync(paths.ports)) wrong.push("ports.json says that ports are held");
  const besideLock = readdirSync(paths.state).filter((name) => name.startsWith("main.lock"));
  wrong.push(...besideLock.map((name) => `lock: ${name}`));
  if (existsSync(join(paths.run, "unfinished"))) wrong.push("unfinished work lies there");
  for (const shared of [paths.jars, paths.postgresql].filter(existsSync)) {
    for (const name of readdirSync(shared)) {
      const damage = damageOf(join(shared, name));
      if (damage) wrong.push(`${name}: ${damage}`);
    }
  }
  for (const [name, port] of Object.entries(heldByUs)) {
    if ((await tryPort(port)) === undefined) wrong.push(`port ${port} of ${name} is held`);
  }
  return wrong;
}

/** Ports of the killed command: far from those of another stack on this machine. */
const heldByUs = Object.fromEntries(
  Object.keys(standardPorts).map((name, index) => [name, 23_500 + index]),
);
const ports = Object.entries(heldByUs).flatMap(([name, port]) => [`--${name}-port`, String(port)]);

beforeAll(async () => {
  console.log(`LAB_SEED=${seed} LAB_KILLS=${kills}`);
  expect(await lab.run(["down"])).toMatchObject({ status: 0 });
  expect(await lab.run(["up", ...ports])).toMatchObject({ status: 0 });
});

afterAll(() => lab.run(["down"]));

/** Longest time after which each command is killed, in seconds. */
const longest = { up: 6, reset: 6, down: 2 };

for (let round = 1; round <= kills; round++) {
  const command = pick(["up", "reset", "down"] as const);
  const after = Math.round(random() * longest[command] * 1000);
  const recovery = pick(["up", "down"] as const);
  // Some rounds begin with nothing prepared, and so are killed while a template is built.
  const unprepared = command !== "down" && random() < 0.3;
  const nothingFetched = unprepared && random() < 0.3;
  const rest = unprepared ? ` with nothing ${nothingFetched ? "fetched" : "prepared"}` : "";

  it(`${round}: ${command}${rest} killed after ${after} ms, then ${recovery}`, async () => {
    if (command === "up") await lab.run(["down"]);
    const missing = nothingFetched ? [paths.jars, paths.postgresql] : [];
    if (unprepared) missing.push(paths.templates, paths.classData);
    for (const directory of missing) rmSync(directory, { recursive: true, force: true });
    const killed = lab.start(command === "down" ? ["down"] : [command, ...ports]);
    await Promise.race([delay(after), killed.ended]);
    killed.child.kill("SIGKILL");
    await killed.ended;

    if (recovery === "up") {
      const up = await lab.run(["up", ...ports]);
      const alreadyUp = up.said.startsWith("lab: The lab is up already");
      expect(alreadyUp || up.status === 0, up.said).toBe(true);
      expect((await lab.run(["status"])).said).not.toContain("DOWN");
    }
    const down = await lab.run(["down"]);
    expect(down.status, down.said).toBe(0);
    expect(await wrongAfterDown()).toEqual([]);

    const last = await lab.run(["up", ...ports]);
    expect(last.status, last.said).toBe(0);
  });
}
