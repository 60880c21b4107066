import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processesOf, until } from "../../../lab/stack/processes.ts";
import { readStack } from "../../../lab/stack/stack-file.ts";
import { host } from "../../../lab/stack/topology.ts";
import { labIn, testState } from "../support/lab.ts";
import { megabytesOf } from "../support/memory.ts";

const lab = labIn(join(testState, "start"));
const { paths } = lab;
const isRoot = process.getuid?.() === 0;

beforeAll(async () => {
  const { status, said } = await lab.run(["reset"]);
  expect(status, said).toBe(0);
});
afterAll(() => lab.run(["down"]));

/** Runs a command that succeeds, and says how many seconds that took. */
async function secondsFor(...args: string[]): Promise<number> {
  const begun = performance.now();
  const { status, said } = await lab.run(args);
  expect(status, said).toBe(0);
  return (performance.now() - begun) / 1000;
}

describe("with everything fetched", () => {
  it("is up within 15 s, reset within 8 s, and takes at most 1.2 GB", async () => {
    const ups: number[] = [];
    const resets: number[] = [];
    // What else runs on the machine makes single times longer, never shorter.
    for (let round = 1; round <= 3; round++) {
      await lab.run(["down"]);
      ups.push(await secondsFor("up"));
      resets.push(await secondsFor("reset"));
    }
    const [up, reset] = [Math.min(...ups), Math.min(...resets)];
    const memory = megabytesOf(paths.run);
    console.log(`up ${up.toFixed(1)} s, reset ${reset.toFixed(1)} s, ${memory.toFixed(0)} MB`);
    expect(up).toBeLessThanOrEqual(15);
    expect(reset).toBeLessThanOrEqual(8);
    // Less than any JVM needs would mean that nothing was measured.
    expect(memory).toBeGreaterThan(200);
    expect(memory).toBeLessThanOrEqual(1200);
  });

  it("refuses to start twice", async () => {
    const { status, said } = await lab.run(["up"]);
    expect(status).toBe(1);
    expect(said).toBe(
      `lab: The lab is up already: http://${host}:${readStack(paths)?.ports.connect}.\n` +
        "  Open it with `npm run lab -- shell`, or begin anew with `npm run lab -- reset`.\n",
    );
    expect((await lab.run(["status"])).status).toBe(0);
  });

  it("keeps the data of the last time on up, and not on reset", async () => {
    const own = join(paths.run, "postgresql/own-file");
    writeFileSync(own, "");
    await lab.run(["down"]);
    await secondsFor("up");
    expect(existsSync(own)).toBe(true);
    await secondsFor("reset");
    expect(existsSync(own)).toBe(false);
  });
});

it("refuses a port that another program holds, and starts nothing", async () => {
  await lab.run(["down"]);
  const foreign = createServer().listen(0, host);
  await once(foreign, "listening");
  const address = foreign.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { status, said } = await lab.run(["up", "--kafka-port", String(port)]);
  foreign.close();
  expect(status).toBe(1);
  expect(said).toContain(`lab: Port ${port} for kafka is in use by another program.\n`);
  expect(processesOf(paths.run)).toEqual([]);
});

it.each([
  ["missing", (jar: string) => rmSync(jar)],
  ["changed", (jar: string) => truncateSync(jar, 1000)],
])("fetches a jar that is %s again, and says so", async (word, doDamage) => {
  await lab.run(["down"]);
  const [jars = ""] = readdirSync(paths.jars);
  const file = readdirSync(join(paths.jars, jars, "kafka")).find((jar) =>
    jar.startsWith("kafka-clients-"),
  );
  doDamage(join(paths.jars, jars, "kafka", file ?? "none"));
  const { status, said } = await lab.run(["up"]);
  expect(said).toMatch(new RegExp(`again: kafka/${file} (is|was) ${word}\n`));
  expect(status, said).toBe(0);
});

describe("with something wrong on the machine", () => {
  const machine = mkdtempSync(join(tmpdir(), "lab-machine-"));
  beforeAll(() => lab.run(["down"]));
  afterAll(() => rmSync(machine, { recursive: true, force: true }));

  it("refuses a Java that is too old", async () => {
    const java = join(machine, "java");
    writeFileSync(java, "#!/bin/sh\necho 'openjdk version \"11.0.22\" 2024-01-16' >&2\n");
    chmodSync(java, 0o755);
    const { status, said } = await lab.run(["up"], { PATH: `${machine}:${process.env["PATH"]}` });
    rmSync(java);
    expect(status).toBe(1);
    expect(said).toMatch(/^lab: java is version 11; the lab needs 17 or newer\.\n {2}Install a /);
  });

  it.skipIf(!isRoot)(
    "refuses a state that PostgreSQL's user cannot enter (only root)",
    async () => {
      const state = join(machine, "private");
      mkdirSync(state, { mode: 0o700 });
      const { status, said } = await labIn(state).run(["up"]);
      expect(status).toBe(1);
      expect(said).toBe(
        `lab: The user debezium-lab, who runs PostgreSQL for root, cannot enter ${state}.\n` +
          "  Name a directory that every user may enter in LAB_STATE," +
          " for example LAB_STATE=/var/tmp/lab.\n",
      );
    },
  );

  it("refuses a disk that is nearly full (only where a tmpfs may be mounted)", async (test) => {
    const disk = join(machine, "disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", disk]);
    } catch {
      test.skip("a tmpfs cannot be mounted here");
    }
    chmodSync(machine, 0o755);
    try {
      const { status, said } = await labIn(disk).run(["up"]);
      expect(status).toBe(1);
      expect(said).toMatch(/^lab: \S+\/disk has \d+ MB free; the lab needs 1000 MB\.\n {2}Free /);
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  it("refuses a state that is a file", async () => {
    const file = join(machine, "file");
    writeFileSync(file, "");
    const { status, said } = await labIn(file).run(["up"]);
    expect(status).toBe(1);
    expect(said).toMatch(/^lab: The state of the lab cannot be kept in \S+\/file: /);
  });
});

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "leaves nothing half up after %s",
  async (name) => {
    await lab.run(["down"]);
    const up = lab.start(["up"]);
    expect(await until(() => processesOf(paths.run).length === 3, 30)).toBe(true);
    up.child.kill(name);
    const { status } = await up.ended;
    expect(status).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[name]);
    expect(up.said()).toContain("lab: interrupted; all was ended.");
    expect(processesOf(paths.run)).toEqual([]);
    expect(existsSync(paths.stack)).toBe(false);
  },
);
