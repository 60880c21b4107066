import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { askBoard } from "../../../../lab/board/ask-board.ts";
import { openMetricsOf } from "../../../../lab/board/open-metrics.ts";
import { legendOf, substituted } from "../../../../lab/board/substitute.ts";
import type { BoardVariable } from "../../../../lab/config/grafana/board.ts";
import type { BoardRow } from "../../../../lab/config/grafana/panel.ts";
import { filmOf, filmSeries } from "../../films/film.ts";

const slot: BoardVariable = {
  name: "slot",
  label: "Slot",
  series: "cdc:expected",
  values: "slot_name",
};
const none = { text: "no series: none", level: "look" } as const;
const row: BoardRow = {
  id: "wal",
  question: "How much?",
  panels: [
    {
      ...{ id: "kept", title: "Kept", unit: "bytes", about: "", none, runbook: "slot-growing" },
      alarm: { from: 2, rule: "Full" },
      queries: [{ expr: 'kept{slot=~"$slot"}', legend: "{{slot}}" }],
    },
  ],
};

/** A Prometheus that knows one slot and gives one answer to each query. */
async function prometheus(
  answer: object,
  slots = ["a.b"],
): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://lab");
    asked.push(searchParams.get("query") ?? pathname);
    const isLabel = pathname.startsWith("/api/v1/label/");
    response.end(JSON.stringify(isLabel ? { status: "success", data: slots } : answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, asked };
}

const success = (result: readonly object[]) => ({ status: "success", data: { result } });

it("records what each panel shows, with the legend's words", async () => {
  const found = {
    metric: { slot: "a.b" },
    values: [
      [1000, "1"],
      [1002, "3"],
    ],
  };
  const { port, asked } = await prometheus(success([found]));
  const rows = await askBoard({ port, begun: 1000, seconds: 3 }, [row], [slot], true);
  expect(rows).toEqual([
    {
      ...{ id: "wal", question: "How much?" },
      panels: [
        {
          ...{ id: "kept", title: "Kept", unit: "bytes", none, alarm: { from: 2 } },
          series: [{ legend: "a.b", scale: 1, samples: "1 _ 2" }],
        },
      ],
    },
  ]);
  expect(asked).toContain('kept{slot=~"a\\\\.b"}');
});

it("names the file, the panel and the query of one that is empty while all is well, and only then", async () => {
  const { port } = await prometheus(success([]));
  const ask = (mustShow: boolean) =>
    askBoard({ port, begun: 0, seconds: 3 }, [row], [slot], mustShow);
  await expect(ask(true)).rejects.toThrow(
    /rows\/wal\.ts: the panel "Kept" has no series[^]*kept\{slot=~[^]*Correct a name/,
  );
  expect((await ask(false))[0]?.panels[0]?.series).toEqual([]);
});

it("names the file and the panel of a query that is refused, with what Prometheus said", async () => {
  const { port } = await prometheus({ status: "error", error: "parse error: unexpected end" });
  await expect(askBoard({ port, begun: 0, seconds: 3 }, [row], [slot], false)).rejects.toThrow(
    /rows\/wal\.ts: the panel "Kept" asks what is refused[^]*unexpected end[^]*Correct its query/,
  );
});

it("names a variable without values", async () => {
  const { port } = await prometheus(success([]), []);
  await expect(askBoard({ port, begun: 0, seconds: 3 }, [row], [slot], false)).rejects.toThrow(
    /variable "slot" has no values[^]*cdc:expected/,
  );
});

it("puts values in the place of variables as Grafana does", () => {
  const chosen = new Map([["slot", ["a-b", "c.d"]]]);
  expect(substituted('x{s=~"$slot"}[$__rate_interval]', chosen)).toBe('x{s=~"(a-b|c\\\\.d)"}[4s]');
  expect(substituted('x{s=~"$other"}', chosen)).toBe('x{s=~"$other"}');
  expect(legendOf("{{a}} of {{b}}", { a: "1" })).toBe("1 of ");
});

it("writes films for promtool: names together, gaps left out, NaN kept, addresses put back", () => {
  const labels = { job: "connect", text: 'a "b" \\ c' };
  const film = filmOf([
    filmSeries("up", [1, undefined, Number.NaN], labels),
    filmSeries("age", [0.5, 1, 1]),
  ]);
  const text = openMetricsOf(
    [
      { film, begun: 100 },
      { film, begun: 200 },
    ],
    new Map([["connect", "127.0.0.1:9404"]]),
  );
  const up = (sample: string) =>
    `up{job="connect",text="a \\"b\\" \\\\ c",instance="127.0.0.1:9404"} ${sample}`;
  expect(text.split("\n")).toEqual([
    ...[up("1 100"), up("NaN 102"), up("1 200"), up("NaN 202")],
    ...["age{} 0.5 100", "age{} 1 101", "age{} 1 102"],
    ...["age{} 0.5 200", "age{} 1 201", "age{} 1 202"],
    ...["# EOF", ""],
  ]);
});
