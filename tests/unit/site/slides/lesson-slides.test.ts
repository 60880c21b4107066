import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { lessonSlides } from "../../../../src/site/slides/lesson-slides.ts";
import { firstSentences } from "../../../../src/site/slides/sentences.ts";
import type { Slide } from "../../../../src/site/slides/slide.ts";

const slidesOf = (html: string) => lessonSlides(fromHtml(html, { fragment: true }));
const told = ({ kind, over, title, body, notes }: Slide) => ({
  ...{ kind, over, title, notes },
  body: body.map((node) => toHtml(node)).join(""),
});

describe("a section", () => {
  test("is its first sentence and its list, of which bold beginnings are enough", () => {
    const [slide] = slidesOf(
      `<h2 id="a">A slot</h2><p>It keeps WAL. It keeps more.</p>
       <ul><li><strong>No consumer.</strong> It keeps all.</li><li>One reader. No more.</li></ul>`,
    ).map(told);
    expect(slide).toEqual({
      ...{ kind: "points", over: undefined, title: "A slot" },
      body: "<p>It keeps WAL.</p><ul><li>No consumer.</li><li>One reader.</li></ul>",
      notes: ["It keeps WAL. It keeps more."],
    });
  });

  test("without a list shows what its paragraphs begin with, but not what leads to a block", () => {
    const [slide] = slidesOf(
      "<h2 id='a'>A</h2><p>First. More.</p><p>Second.</p><p>Run this:</p><pre>SELECT</pre>",
    ).map(told);
    expect(slide?.body).toBe("<p>First.</p><ul><li>Second.</li></ul>");
  });

  test("below another one says which", () => {
    const slides = slidesOf("<h2 id='a'>A</h2><p>X.</p><h3 id='b'>B</h3><p>Y.</p>").map(told);
    expect(slides.map(({ over, title }) => [over, title])).toEqual([
      [undefined, "A"],
      ["A", "B"],
    ]);
  });
});

test("a diagram is a slide of its own, with its description to say", () => {
  const figure = `<figure class="diagram"><div class="diagram-frame"><div class="diagram-picture"
    style="--width:10"><svg id="d"><style>#d{}</style></svg></div></div><figcaption><span>The way</span></figcaption><details class="diagram-text"><p>It goes on.</p></details></figure>`;
  const [, slide] = slidesOf(`<h2 id="a">A</h2><p>X.</p>${figure}`).map(told);
  expect(slide).toMatchObject({
    kind: "diagram",
    over: "A",
    title: "The way",
    notes: ["It goes on."],
  });
  expect(slide?.body).toContain('<svg id="d"><style>#d{}</style></svg>');
});

test("a check and wrong moves are shown; what to do instead is said", () => {
  const check = `<div class="state state-check"><p class="state-label">Check</p><p>It is active.</p></div>`;
  const move = (n: number) => `<div class="wrong-move"><p class="wrong-title">Move ${n}</p>
    <p class="cost"><strong>Cost:</strong> a day</p><div class="instead"><p>Wait.</p></div></div>`;
  const slides = slidesOf(
    `<h2 id="a">A</h2><p>X.</p>${check}<h2 id="b">Wrong</h2>${[1, 2, 3, 4].map(move).join("")}`,
  ).map(told);
  expect(slides.map(({ kind }) => kind)).toEqual(["points", "check", "wrong-moves", "wrong-moves"]);
  expect(slides[1]?.body).toBe("<p>It is active.</p>");
  expect(slides[2]?.body.match(/Move \d/g)).toEqual(["Move 1", "Move 2", "Move 3"]);
  expect(slides[3]).toMatchObject({ notes: ["Instead: Wait."] });
  expect(slides[3]?.body).toContain("Cost: a day");
});

test("a table is shown as long as it can be read from afar", () => {
  const table = (rows: number) =>
    `<h2 id="a">A</h2><div class="table-frame"><table>${"<tr><td>1</td></tr>".repeat(rows)}</table></div>`;
  expect(slidesOf(table(4)).map(({ kind }) => kind)).toEqual(["table"]);
  expect(slidesOf(table(40))).toEqual([]);
});

test("sources are no slide", () => {
  expect(slidesOf("<h2 id='sources'>Sources</h2><ul><li>A manual.</li></ul>")).toEqual([]);
});

test.each([
  ["One. Two. Three.", 2, "One. Two."],
  ["Names, e.g. a slot, differ. Two.", 1, "Names, e.g. a slot, differ."],
  ["Version 3.7.0.Final says so. Two.", 1, "Version 3.7.0.Final says so."],
  ["No end", 1, "No end"],
])("of “%s”, the first %i", (text, count, first) => {
  expect(firstSentences(text, count)).toBe(first);
});
