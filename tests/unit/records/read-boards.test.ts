import { expect, it } from "vitest";
import { parseBoard, type FilmedBoard } from "../../../src/records/boards.ts";
import { readBoards } from "../../../src/records/read-boards.ts";

const file = "lab/incidents/board/an-incident.json";
const good: FilmedBoard = {
  ...{ schema: 1, film: "an-incident", asked: "0123456789ab", seconds: 3 },
  rows: [
    {
      ...{ id: "wal", question: "How much is kept?" },
      panels: [
        {
          ...{ id: "kept", title: "Kept", unit: "bytes", alarm: { from: 5 } },
          none: { text: "no series: none", level: "look" },
          series: [{ legend: "orders", scale: 1, samples: "1 0x2" }],
        },
      ],
    },
  ],
};
const read = (content: unknown) =>
  readBoards([file], (path) => (path === file ? JSON.stringify(content) : undefined));

it("reads what the board shows during a film", () => {
  expect(read(good)).toEqual([good]);
});

it.each([
  ["is of a schema of before", { ...good, schema: 0 }, "its schema is 0, and this course reads 1"],
  ["is of another film", { ...good, film: "other" }, "it is of the film other"],
  ["has something unknown", { ...good, more: 1 }, "more"],
])("refuses one that %s, with its file and the command that records it", (_, content, reason) => {
  for (const part of [file, reason, "npm run lab -- board"])
    expect(() => read(content)).toThrow(part);
});

it("refuses text that is no series, and a row that asks nothing", () => {
  const text = JSON.stringify(good);
  const parse = (changed: string) => () => parseBoard(JSON.parse(changed));
  expect(parse(text)).not.toThrow();
  expect(parse(text.replace("1 0x2", "1 two"))).toThrow(/is no series/);
  expect(parse(text.replace("kept?", "kept."))).toThrow(/question/);
});
