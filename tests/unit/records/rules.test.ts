import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { alertFiles, readAlerts, ruleFolder } from "../../../src/records/read-alerts.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const rules = readdirSync(`${root}${ruleFolder}`).map((name) => `${ruleFolder}/${name}`);
const testFolder = ruleFolder.replace(/rules$/, "tests");
const tests = readdirSync(`${root}${testFolder}`).map((name) => `${testFolder}/${name}`);
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

const alerts = alertFiles.flatMap((file) => readAlerts(read(`${ruleFolder}/${file}.yml`)));

/** Every incident of the course; an alert leads to one of them. */
const runbooks = [
  "slot-growing",
  "slot-unreserved",
  "slot-lost",
  "disk-almost-full",
  "postgresql-stopped-disk-full",
  "running-but-nothing-arrives",
  "lag-grows",
  "position-not-available",
  "failover",
  "failover-slot-not-ready",
  "postgresql-restored",
  "kafka-lost",
  "kafka-restored-older",
  "connect-cluster-lost",
  "orphan-slot",
  "reconcile",
  "rows-missing-second-connector",
  "connector-failed",
];

test("every alert has a name of its own", () => {
  const names = alerts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(25);
});

test.for(alerts)("$name leads to a runbook, and speaks in one sentence or two", (alert) => {
  expect(runbooks).toContain(alert.runbook);
  expect(alert.summary).toMatch(/^[A-Z<a-z_][^{}]{15,120}\.$/);
});

test.for(rules)("%s: each rule has its reason above it", (path) => {
  const lines = read(path).split("\n");
  const without = lines.filter(
    (line, index) => /^ {6}- (?:alert|record):/.test(line) && !/^ *#/.test(lines[index - 1] ?? ""),
  );
  expect(without.filter((line) => !line.includes("cdc:expected"))).toEqual([]);
});

test("the address of the course stands everywhere in one spelling, so that it is replaced once", () => {
  const addresses = rules.flatMap((path) => [...read(path).matchAll(/https?:\/\/[^/\s]+/g)]);
  expect(new Set(addresses.map(([address]) => address))).toEqual(new Set(["https://FILL_IN_SITE"]));
});

test("each alert is seen firing in a test, under its name", () => {
  const expected = tests.map(read).join("\n");
  const unseen = alerts.filter(({ name }) => !expected.includes(`alertname="${name}"`));
  expect(unseen.map(({ name }) => name)).toEqual([]);
});

test("what a lesson shows of an alert has no templates in it", () => {
  const shown = readAlerts(read(`${ruleFolder}/wal.yml`));
  expect(shown.find(({ name }) => name === "ReplicationSlotLost")).toMatchObject({
    name: "ReplicationSlotLost",
    severity: "page",
    wait: undefined,
    summary: "Lost. Its connector cannot resume from it.",
    runbook: "slot-lost",
  });
  expect(shown.find(({ name }) => name === "TransactionOld")?.summary).toBe(
    "<usename> has a transaction open for more than an hour.",
  );
});

test.for([
  ["a runbook at another address", "https://example.org/runbooks/slot-lost/"],
  ["a runbook without its slash", "https://FILL_IN_SITE/runbooks/slot-lost"],
])("an alert that names %s is refused", ([, address]) => {
  const text = read(`${ruleFolder}/wal.yml`).replace(
    "https://FILL_IN_SITE/runbooks/slot-lost/",
    address ?? "",
  );
  expect(() => readAlerts(text)).toThrow("runbook_url");
});

const promtool = (...args: readonly string[]) =>
  spawnSync("promtool", args, { cwd: root, encoding: "utf8" });
const there = promtool("--version").error === undefined;

// On a developer's machine it may be missing, and CI installs it on Linux; there it may not.
const promised = process.env["CI"] !== undefined && process.platform === "linux";
test.runIf(promised)("promtool is on the PATH", () => {
  expect(there, "apt-get install --no-install-recommends prometheus").toBe(true);
});

describe.runIf(there)("promtool", { timeout: 120_000 }, () => {
  test.for(rules)("accepts %s", (path) => {
    const { status, stdout, stderr } = promtool("check", "rules", path);
    expect(status, stdout + stderr).toBe(0);
  });
});
