import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test as anyTest, vi } from "vitest";
import { composeStage } from "../../../../lab/runner/compose-stage.ts";
import { runJobs } from "../../../../lab/runner/run-all.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import { lessonOf } from "./lesson-text.ts";

/** The program that stands for Docker is a script for a shell, which Windows cannot start. */
const test = anyTest.skipIf(process.platform === "win32");

const docker = fileURLToPath(new URL("fake-docker", import.meta.url));
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "compose-"));
  vi.stubEnv("PATH", `${docker}:${process.env["PATH"]}`);
  vi.stubEnv("FAKE_DOCKER", directory);
  vi.stubEnv("LAB_STATE", join(directory, "state"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true, force: true });
});

const calls = () => readFileSync(join(directory, "calls"), "utf8").trimEnd().split("\n");
const lesson = lessonOf(
  "```bash run\nx={{database}}\n```\n\n```bash run\necho $x at {{connect-url}}\n```\n\n" +
    "```text output\n{{database}} at http://127.0.0.1:8083\n```\n\n```bash run exit=3\n(exit 3)\n```",
);

test("a lesson runs in the container's shell, on containers that were just made, with each set of names", async () => {
  const jobs = (["default", "other"] as const).map((names) => ({ lesson, names }));
  const runs = await runJobs(jobs, [composeStage()], () => undefined);
  expect(runs.map(({ results }) => results.map(({ status }) => status))).toEqual([
    ["passed", "passed", "passed"],
    ["passed", "passed", "passed"],
  ]);
  expect(calls()).toEqual([
    "shop build --quiet",
    "Shop$2 build --quiet",
    "shop down --volumes",
    "shop up --detach --wait --wait-timeout 180",
    "shop exec -T lab-shell bash --noprofile --norc -c ",
    "shop down --volumes",
    "Shop$2 up --detach --wait --wait-timeout 180",
    "Shop$2 exec -T lab-shell bash --noprofile --norc -c ",
    "shop down --volumes",
  ]);
});

test("the names are those of the set, the addresses those within the containers", async () => {
  const stage = composeStage();
  const { names } = await stage.begin("other", false);
  await stage.end();
  expect(stage.kind).toBe("compose");
  expect(names).toEqual(nameSets.other);
});

test("what Compose says is reported when it fails; the lab can be used again", async () => {
  writeFileSync(join(directory, "fails"), "up");
  const jobs = [{ lesson, names: "default" as const }];
  await expect(runJobs(jobs, [composeStage()], () => undefined)).rejects.toThrow(
    /^docker compose -f \S+\/lab\/compose.yaml up --detach --wait --wait-timeout 180 failed:\nup: out of order\n {2}Docker with Compose 2/,
  );
  expect(calls().at(-1)).toBe("shop down --volumes");
  await composeStage().end();
});

test("a lesson that needs Prometheus gets it, and all of it is taken down again", async () => {
  const jobs = [{ lesson: { ...lesson, monitoring: true }, names: "default" as const }];
  await runJobs(jobs, [composeStage()], () => undefined);
  expect(calls()).toEqual([
    "shop build --quiet",
    "shop down --volumes",
    "shop watched up --detach --wait --wait-timeout 180",
    "shop watched exec -T lab-shell bash --noprofile --norc -c ",
    "shop watched down --volumes",
  ]);
});

test("there is one lab in containers at a time", async () => {
  const stage = composeStage();
  expect(() => composeStage()).toThrow("Another lab command is at work here");
  await stage.end();
});
