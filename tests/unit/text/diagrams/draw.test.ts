import { expect, test } from "vitest";
import { drawAll, diagramKey } from "../../../../src/text/diagrams/draw.ts";
import { diagramOf } from "../../support/diagrams.ts";
import { emptyDrawing, fakeRenderer, temporaryFolder } from "../../support/fake-renderer.ts";

const named = ["  accTitle: Disk", "  accDescr: Most is WAL."];
const pie = (value: number) => diagramOf("pie", ...named, `  "WAL": ${value}`);
const many = (count: number) => Array.from({ length: count }, (_, index) => pie(index));

test("a diagram is drawn once; then it comes from the cache and no browser starts", async () => {
  const folder = temporaryFolder();
  const first = fakeRenderer(undefined, folder);
  const { drawings } = await drawAll([pie(1)], first);
  expect([first.starts(), first.closes()]).toEqual([1, 1]);

  const second = fakeRenderer(undefined, folder);
  const again = await drawAll([pie(1)], second);
  expect(second.starts()).toBe(0);
  expect(second.logged).toEqual([]);
  expect([...again.drawings.values()]).toEqual([...drawings.values()]);
});

test("a drawing has the size Mermaid gave it, the title, and a text", async () => {
  const diagram = pie(3);
  const drawing = (await drawAll([diagram], fakeRenderer())).drawings.get(diagram);
  expect(drawing).toMatchObject({ width: 20, height: 10, textAlternative: ["WAL: 3"] });
  expect(drawing?.svg).toContain('<title id="DIAGRAM-ID-title">Disk</title>');
});

test("no diagrams: no browser", async () => {
  const renderer = fakeRenderer();
  expect(await drawAll([], renderer)).toEqual({ drawings: new Map(), problems: [] });
  expect(renderer.starts()).toBe(0);
});

test("only what is missing is drawn, in one browser, in batches for two pages", async () => {
  const folder = temporaryFolder();
  await drawAll(many(3), fakeRenderer(undefined, folder));
  const renderer = fakeRenderer(undefined, folder);
  const { drawings } = await drawAll(many(8), renderer);
  expect(drawings.size).toBe(8);
  expect(renderer.starts()).toBe(1);
  expect(renderer.batches.map((batch) => batch.length)).toEqual([3, 2]);
  expect([...renderer.logged].sort()).toEqual(["drew 2 of 5 diagrams", "drew 3 of 5 diagrams"]);
});

test("a page never draws more than sixty", async () => {
  const renderer = fakeRenderer();
  await drawAll(many(150), renderer);
  expect(renderer.batches.map((batch) => batch.length)).toEqual([60, 60, 30]);
});

test("one broken diagram hides no other, and is not put into the cache", async () => {
  const renderer = fakeRenderer((source) =>
    source.includes("13") ? { error: "Broken" } : emptyDrawing,
  );
  for (let run = 1; run <= 2; run++) {
    const { drawings, problems } = await drawAll([pie(12), pie(13), pie(14)], renderer);
    expect(drawings.size).toBe(2);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["diagram/syntax", "Mermaid says: Broken."],
    ]);
    expect(renderer.starts()).toBe(run);
  }
});

test("the browser is closed when drawing fails altogether", async () => {
  const renderer = fakeRenderer(() => {
    throw new Error("The browser is gone.");
  });
  await expect(drawAll([pie(1)], renderer)).rejects.toThrow("The browser is gone.");
  expect(renderer.closes()).toBe(1);
});

test.for(["<script>", "<foreignObject>", "<a>", "javascript:"])(
  "a drawing with %s in it is refused",
  async (unsafe) => {
    const what = unsafe.replace(">", "");
    const svg = emptyDrawing.svg.replace("<rect", `<text>${unsafe}</text><rect`);
    const { problems } = await drawAll(
      [pie(1)],
      fakeRenderer(() => ({ ...emptyDrawing, svg })),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      `The diagram holds "${what}" once it is drawn.`,
    ]);
  },
);

test("a color the author wrote is the author's mistake", async () => {
  const svg = emptyDrawing.svg.replace("<rect", '<rect fill="#f80"');
  const renderer = fakeRenderer(() => ({ ...emptyDrawing, svg }));
  const { problems } = await drawAll([diagramOf("pie", ...named, "  x #ff8800")], renderer);
  expect(problems.map(({ at, message }) => [at, message])).toEqual([
    [{ line: 14, column: 5, length: 7 }, "The diagram sets its own look with the color #ff8800."],
  ]);
});

test("a color nobody wrote is a mistake of the course's own theme", async () => {
  const svg = emptyDrawing.svg.replace("<rect", '<rect fill="#ff8801"');
  await expect(
    drawAll(
      [pie(1)],
      fakeRenderer(() => ({ ...emptyDrawing, svg })),
    ),
  ).rejects.toThrow(
    "Mermaid used colors that are not in src/styles/tokens.css: #ff8801. " +
      "Name the theme variable they come from in src/text/diagrams/diagram-theme.ts.",
  );
});

test("the key changes with source, title, description and fingerprint, but not with comments", () => {
  const key = (lines: readonly string[], fingerprint = "one") =>
    diagramKey(diagramOf(...lines), fingerprint);
  const lines = ["pie", ...named, '  "WAL": 3'];
  const others = [
    key(["pie", ...named, '  "WAL": 4']),
    key(lines.map((line) => line.replace("Disk", "Disc"))),
    key(lines.map((line) => line.replace("Most", "Much"))),
    key(lines, "two"),
  ];
  expect(new Set([key(lines), ...others]).size).toBe(5);
  expect(key([...lines, "%% a"])).toBe(key([...lines, "%% b"]));
});
