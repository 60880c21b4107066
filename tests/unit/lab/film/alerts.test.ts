import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { alertSpans, hastened, notificationsOf, shortened } from "../../../../lab/film/alerts.ts";
import { alertFiles } from "../../../../src/records/read-alerts.ts";
import { labFile } from "../compose-file.ts";

it("divides the range that bridges missed scrapes together with the wait", () => {
  const rules = "            and on (server) last_over_time(cdc:streaming[3m]) == 0\n";
  expect(shortened(rules)).toBe(rules.replace("3m", "6s"));
});

it("divides what rules wait, and nothing of what they look back on", () => {
  const rules =
    "        expr: rate(a[5m]) > 0\n        for: 5m\n        for: 4h\n        for: 10s\n";
  expect(shortened(rules)).toBe(
    "        expr: rate(a[5m]) > 0\n        for: 10s\n        for: 480s\n        for: 1s\n",
  );
});

it("changes every rule of the lab that waits", () => {
  for (const file of alertFiles) {
    const rules = labFile(`config/prometheus/rules/${file}.yml`);
    const waiting = rules.match(/^ +for: .*$/gm) ?? [];
    const changed = shortened(rules).match(/^ +for: \d+s$/gm) ?? [];
    expect(changed).toHaveLength(waiting.length);
    expect(shortened(rules)).not.toMatch(/for: \d+[mhd]/);
  }
});

it("lets Alertmanager send at once", () => {
  const routes = hastened(labFile("config/alertmanager/alertmanager.yml"));
  expect(routes).toContain("group_wait: 1s");
  expect(routes).toContain("group_interval: 10s");
});

it("says from when to when each alert was in which state", () => {
  const labels = { alertname: "A", connector: "c", severity: "page", instance: "i" };
  const series = [
    {
      name: "ALERTS",
      labels: { ...labels, alertstate: "firing" },
      samples: [undefined, undefined, 1, 1, undefined, 1],
    },
    { name: "ALERTS", labels: { ...labels, alertstate: "pending" }, samples: [undefined, 1] },
  ];
  const own = { name: "A", labels: { connector: "c" } };
  expect(alertSpans(series)).toEqual([
    { ...own, state: "pending", from: 1, to: 1 },
    { ...own, state: "firing", from: 2, to: 3 },
    { ...own, state: "firing", from: 5, to: 5 },
  ]);
});

it("reads what Alertmanager sent during the film", () => {
  const directory = mkdtempSync(join(tmpdir(), "film-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const log = join(directory, "notifications.log");
  const begun = Date.parse("2026-01-01T00:00:00.000Z");
  const sentTo =
    (receiver: string) =>
    (at: string, ...names: string[]) =>
      JSON.stringify({
        at,
        receiver,
        status: "firing",
        alerts: names.map((alertname) => ({ labels: { alertname } })),
      });
  const lines = [
    sentTo("tickets")("2025-12-31T23:59:59.000Z", "Before"),
    sentTo("tickets")("2026-01-01T00:00:12.340Z", "B", "A", "A"),
    sentTo("watchdog")("2026-01-01T00:00:20.000Z", "Watchdog"),
    sentTo("pager")("2026-01-01T00:02:00.000Z", "After"),
  ];
  writeFileSync(log, `${lines.join("\n")}\n`);
  expect(notificationsOf(log, begun, 100)).toEqual([
    { second: 12.3, to: "tickets", status: "firing", alerts: ["A", "B"] },
  ]);
});
