import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ruleFolder } from "../../../src/records/read-alerts.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const read = (path: string) => parse(readFileSync(`${root}${path}`, "utf8")) as unknown;

interface Route {
  readonly receiver: string;
  readonly matchers?: readonly string[];
  readonly routes?: readonly Route[];
}
interface Inhibition {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}
const {
  route,
  receivers,
  inhibit_rules: inhibitions,
} = read("lab/config/alertmanager/alertmanager.yml") as {
  readonly route: Route;
  readonly receivers: readonly { readonly name: string }[];
  readonly inhibit_rules: readonly Inhibition[];
};

interface Rule {
  readonly alert?: string;
  readonly labels?: { readonly severity: string };
}
const alerts = readdirSync(`${root}${ruleFolder}`)
  .flatMap((file) => {
    const { groups } = read(`${ruleFolder}/${file}`) as { groups: { rules: Rule[] }[] };
    return groups.flatMap(({ rules }) => rules);
  })
  .flatMap(({ alert, labels }) => (alert ? [{ alert, severity: labels?.severity }] : []));

/** The operator and the pattern of the one matcher on `alertname`. */
function named(matchers: readonly string[]): string[] {
  const found = matchers.flatMap((matcher) => {
    const [, ...parts] = /^alertname(=~?)"(.+)"$/.exec(matcher) ?? [];
    return parts.length === 0 ? [] : [parts];
  });
  expect(found, `of ${matchers.join()}, matchers on alertname`).toHaveLength(1);
  return found[0] ?? [];
}

/** The alerts that matchers mean by their names: one name, or a pattern of whole names. */
function meant(matchers: readonly string[]): string[] {
  const [operator, pattern = ""] = named(matchers);
  const name = operator === "=~" ? new RegExp(`^(?:${pattern})$`) : new RegExp(`^${pattern}$`);
  return alerts.map(({ alert }) => alert).filter((alert) => name.test(alert));
}

test("every name in a rule of inhibition is that of an alert", () => {
  for (const { source_matchers: sources, target_matchers: targets } of inhibitions)
    for (const matchers of [sources, targets]) {
      const names = named(matchers)[1]?.split("|") ?? [];
      expect(names).not.toEqual([]);
      for (const name of names)
        expect(meant([`alertname=~"${name}"`]), `${name} in alertmanager.yml`).not.toEqual([]);
    }
});

test("no two alerts hold each other back, so that one of them is sent", () => {
  const pairs = new Set(
    inhibitions.flatMap(({ source_matchers: sources, target_matchers: targets }) =>
      meant(sources).flatMap((source) => meant(targets).map((target) => `${source} > ${target}`)),
    ),
  );
  expect(pairs.size).toBeGreaterThan(15);
  for (const pair of pairs) {
    const [source, target] = pair.split(" > ");
    expect(pairs, `${source} and ${target}`).not.toContain(`${target} > ${source}`);
  }
});

test("a slot on its way to its limit is never held back by what happened to a connector", () => {
  const toTheLimit = alerts
    .map(({ alert }) => alert)
    .filter((alert) => /^Wal|Limit|Unreserved|Lost$/.test(alert));
  expect(toTheLimit.length).toBeGreaterThan(7);
  for (const { source_matchers: sources, target_matchers: targets } of inhibitions)
    if (meant(sources).some((name) => /^Connector|^Debezium/.test(name)))
      expect(meant(targets).filter((name) => toTheLimit.includes(name))).toEqual([]);
});

test("a page is held back by pages only, because a ticket waits for the day", () => {
  const severityOf = (name: string) => alerts.find(({ alert }) => alert === name)?.severity;
  const pagesHeldBack = inhibitions.filter(({ target_matchers: targets }) =>
    meant(targets).some((name) => severityOf(name) === "page"),
  );
  expect(pagesHeldBack.length).toBeGreaterThan(2);
  for (const { source_matchers: sources } of pagesHeldBack)
    for (const name of meant(sources)) expect(severityOf(name), name).toBe("page");
});

test("a server that does not answer holds back what follows only where it was the primary", () => {
  const ofServers = inhibitions.filter(({ source_matchers: sources }) =>
    meant(sources).includes("PostgresqlUnreachable"),
  );
  expect(ofServers.map(({ source_matchers: [, of], equal }) => [of, equal])).toEqual([
    ['primary="none"', ["cluster"]],
  ]);
});

test("what pages goes to the pager, the dead man's switch to its own, all else to tickets", () => {
  const to = ({ alert, severity }: (typeof alerts)[number]) =>
    route.routes?.find(({ matchers }) =>
      [`alertname="${alert}"`, `severity="${severity}"`].includes(matchers?.join() ?? ""),
    )?.receiver ?? route.receiver;
  for (const alert of alerts)
    expect(to(alert), alert.alert).toBe(
      { page: "pager", ticket: "tickets", none: "watchdog" }[alert.severity ?? ""],
    );
  expect(receivers.map(({ name }) => name).sort()).toEqual(["pager", "tickets", "watchdog"]);
});
