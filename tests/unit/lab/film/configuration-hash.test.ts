import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { configurationHash } from "../../../../lab/film/configuration-hash.ts";

const own = "lab/config";
let config = "";

beforeEach(() => {
  config = mkdtempSync(join(tmpdir(), "config-"));
  cpSync(own, config, { recursive: true });
  onTestFinished(() => rmSync(config, { recursive: true }));
});

/** Changes a copy of a file of the configuration, and tells whether a film recorded before is stale. */
function isStaleAfter(file: string, from: string | RegExp, to: string): boolean {
  const path = join(config, file);
  const text = readFileSync(path, "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  return configurationHash(config) !== configurationHash(own);
}

it.each([
  ["a waiting time", "prometheus/rules/connector.yml", "for: 5m", "for: 6m"],
  ["an expression", "prometheus/rules/wal.yml", "== -1", "== -2"],
  ["a scrape interval", "prometheus/prometheus.yml", "15s", "16s"],
  ["a name of the exporter", "jmx-exporter/connect.yml", /name: "?debezium/, "name: other"],
  ["who is told", "alertmanager/alertmanager.yml", 'severity="page"', 'severity="ticket"'],
])("%s makes films stale", (_, file, from, to) => {
  expect(isStaleAfter(file, from, to)).toBe(true);
});

it.each([
  ["what an alert says", "prometheus/rules/canary.yml", /summary: ".*"/, 'summary: "Late."'],
  ["a comment", "prometheus/rules/canary.yml", /^# .*$/m, "# Another one."],
  ["how often the dead man's switch is sent", "alertmanager/alertmanager.yml", "50s", "55s"],
  ["the dead man's switch itself", "prometheus/rules/watchdog.yml", "vector(1)", "vector(2)"],
])("%s makes no film stale", (_, file, from, to) => {
  expect(isStaleAfter(file, from, to)).toBe(false);
});
