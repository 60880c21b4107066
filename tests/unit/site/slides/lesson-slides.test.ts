import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { lessonSlides } from "../../../../src/site/slides/lesson-slides.ts";
import { lengthByItself, sentencesOf } from "../../../../src/site/slides/sentences.ts";
import type { Slide } from "../../../../src/site/slides/slide.ts";

const slidesOf = (html: string) => lessonSlides(fromHtml(html, { fragment: true }));
const told = ({ kind, over, title, body, notes }: Slide) => ({
  ...{ kind, over, title, notes },
  body: body.map((node) => toHtml(node)).join(""),
});

const words = (count: number) => "It keeps WAL. ".repeat(count).trim();

describe("a section", () => {
  test("is told whole, and in its order: no paragraph and no item ends at half of what is true", () => {
    const slides = slidesOf(
      `<h2 id="a">A slot</h2><p>It does not confirm what it has <code>read</code>. It confirms what
       is stored.</p><ul><li><strong>No consumer.</strong> It keeps all.</li><li>One <a href="/b/">reader</a>.</li></ul>
       <p>Two things follow. It waits, and it fails.</p>`,
    ).map(told);
    expect(slides).toHaveLength(1);
    expect(slides[0]?.body.replace(/\s+/g, " ")).toBe(
      "<p>It does not confirm what it has <code>read</code>. It confirms what is stored.</p>" +
        "<ul><li><strong>No consumer.</strong> It keeps all.</li><li>One reader.</li></ul>" +
        "<p>Two things follow. It waits, and it fails.</p>",
    );
    expect(slides[0]?.notes).toEqual([]);
  });

  test("goes on to another slide when one is full", () => {
    const slides = slidesOf(`<h2 id="a">A</h2>${`<p>${words(20)}</p>`.repeat(3)}`).map(told);
    expect(slides.map(({ title }) => title)).toEqual(["A", "A"]);
    expect(slides.map(({ body }) => body.match(/<p>/g)?.length)).toEqual([2, 1]);
  });

  test("keeps what leads to a list with its first item", () => {
    const slides = slidesOf(
      `<h2 id="a">A</h2><p>${words(25)}</p><p>Two ways.</p><ul><li>${words(25)}</li></ul>`,
    ).map(told);
    expect(slides.map(({ body }) => body)).toEqual([
      `<p>${words(25)}</p>`,
      `<p>Two ways.</p><ul><li>${words(25)}</li></ul>`,
    ]);
  });

  test("leaves to the notes what is too long, and what speaks of a command or only points", () => {
    const slides = slidesOf(
      `<h2 id="a">A</h2><p>${words(12)}</p><p>${words(40)}</p><p>Run this:</p><div class="run-block"></div>
       <p>Both are empty here.</p><p>See <a href="/b/">all of it</a>.</p>`,
    ).map(told);
    expect(slides.map(({ body }) => body)).toEqual([`<p>${words(12)}</p>`]);
    expect(slides[0]?.notes).toEqual([
      ...[words(40), "Run this:", "Both are empty here.", "See all of it."],
    ]);
  });

  test("keeps what stands before the words that lead to a command", () => {
    const slides = slidesOf(
      `<h2 id="a">A</h2><p>${words(12)} Look at it:</p><div class="run-block"></div>`,
    ).map(told);
    expect(slides.map(({ body }) => body)).toEqual([`<p>${words(12)}</p>`]);
  });

  test("shows the statements of a long list, and whole items where one begins with a label only", () => {
    const list = (first: string) =>
      `<h2 id="a">A</h2><ul><li><strong>${first}</strong> ${words(29)}</li>
       <li><strong>It keeps more.</strong> ${words(29)}</li></ul>`;
    const [statements] = slidesOf(list("It keeps all.")).map(told);
    expect(statements?.body).toBe("<ul><li>It keeps all.</li><li>It keeps more.</li></ul>");
    expect(statements?.notes).toEqual([words(29), words(29)]);
    const whole = slidesOf(list("One budget.")).map(told);
    expect(whole.map(({ body }) => body).join("")).toContain(
      `<strong>One budget.</strong> ${words(29)}`,
    );
  });

  test("of which nothing can be shown has its heading, and all of it to say", () => {
    const slides = slidesOf(`<h2 id="a">A</h2><p>${words(40)}</p>`).map(told);
    expect(slides).toEqual([
      { kind: "points", over: undefined, title: "A", body: "", notes: [words(40)] },
    ]);
  });

  test("has no slide for a short text beside a picture: it is said with it", () => {
    const figure = `<figure class="diagram"><figcaption>The way</figcaption></figure>`;
    const slides = slidesOf(`<h2 id="a">A</h2><p>Look.</p>${figure}`).map(told);
    expect(slides.map(({ kind, notes }) => [kind, notes])).toEqual([["diagram", ["Look."]]]);
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
  const [slide] = slidesOf(`<h2 id="a">A</h2>${figure}`).map(told);
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
    `<h2 id="a">A</h2>${check}<h2 id="b">Wrong</h2>${[1, 2, 3, 4].map(move).join("")}`,
  ).map(told);
  expect(slides.map(({ kind }) => kind)).toEqual(["check", "wrong-moves", "wrong-moves"]);
  expect(slides[0]?.body).toBe("<p>It is active.</p>");
  expect(slides[1]?.body.match(/Move \d/g)).toEqual(["Move 1", "Move 2", "Move 3"]);
  expect(slides[2]).toMatchObject({ notes: ["Instead: Wait."] });
  expect(slides[2]?.body).toContain("Cost: a day");
});

describe("a short text beside a table", () => {
  const table = (rows: number) =>
    `<div class="table-frame"><table>${"<tr><td>1</td></tr>".repeat(rows)}</table></div>`;
  const text = `<p>${words(14)}</p>`;

  test("stands on the slide of the table, above or below, as in the lesson", () => {
    const below = slidesOf(`<h2 id="a">A</h2>${table(4)}${text}`).map(told);
    expect(
      below.map(({ kind, body }) => [kind, body.replace(/<table>.*<\/table>/, "<table>")]),
    ).toEqual([["table", `<table>${text}`]]);
    const above = slidesOf(`<h2 id="a">A</h2>${text}${table(4)}`).map(told);
    expect(above.map(({ body }) => body.replace(/<table>.*<\/table>/, "<table>"))).toEqual([
      `${text}<table>`,
    ]);
    expect(above[0]?.notes).toEqual([]);
  });

  test("has a slide of its own where the table leaves no room, or it is long itself", () => {
    const kinds = (html: string) => slidesOf(`<h2 id="a">A</h2>${html}`).map(({ kind }) => kind);
    expect(kinds(table(9) + text)).toEqual(["table", "points"]);
    expect(kinds(table(4) + text.repeat(2))).toEqual(["table", "points"]);
    expect(kinds(text + table(4) + text.repeat(2))).toEqual(["table", "points"]);
  });

  test("is not shown twice, and what cannot be shown is still said", () => {
    const [slide, ...more] = slidesOf(`<h2 id="a">A</h2>${table(3)}${text}<p>${words(40)}</p>`).map(
      told,
    );
    expect(more).toEqual([]);
    expect(slide?.notes).toEqual([words(40)]);
  });
});

test("a table is shown as long as it can be read from afar", () => {
  const table = (rows: number) =>
    `<h2 id="a">A</h2><div class="table-frame"><table>${"<tr><td>1</td></tr>".repeat(rows)}</table></div>`;
  expect(slidesOf(table(4)).map(({ kind }) => kind)).toEqual(["table"]);
  expect(slidesOf(table(40))).toEqual([]);
});

const framed = (rows: number) =>
  `<div class="table-frame"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>${`<tr><td>x</td><td>${words(2)}</td></tr>`.repeat(rows)}</tbody></table></div>`;

test("a long table goes over slides, each with its head; a larger one is left out", () => {
  const slides = slidesOf(`<h2 id="a">States</h2>${framed(15)}`).map(told);
  expect(slides.map(({ kind, title }) => [kind, title])).toEqual([
    ["table", "States (1 of 2)"],
    ["table", "States (2 of 2)"],
  ]);
  expect(slides.map(({ body }) => body.match(/<thead>/g)?.length)).toEqual([1, 1]);
  expect(slides.flatMap(({ body }) => body.match(/<td>x/g) ?? [])).toHaveLength(15);
  expect(slidesOf(`<h2 id="a">States</h2>${framed(60)}`)).toEqual([]);
});

test("a film is a slide with its lanes, and what happens in it is said", () => {
  const film = (
    lanes: number,
  ) => `<figure class="film"><figcaption><strong>Film: The slot is lost.</strong>
    0 s: It is dropped. <a href="x">All rows</a></figcaption><div class="film-plot">${'<div class="film-lane">lane</div>'.repeat(lanes)}<details>table</details></div></figure>`;
  const [slide] = slidesOf(`<h2 id="a">A</h2>${film(6)}`).map(told);
  expect(slide).toMatchObject({
    kind: "film",
    title: "Film: The slot is lost",
    over: "A",
    notes: ["0 s: It is dropped."],
  });
  expect(slide?.body).toContain("lane");
  expect(slide?.body).not.toContain("details");
  expect(slidesOf(`<h2 id="a">A</h2>${film(30)}`)).toEqual([]);
});

test("a text that speaks of what no slide shows is said", () => {
  const board = '<figure class="board"><table></table></figure>';
  const text = `<p>The row about the slot turns at once. ${words(14)}</p>`;
  const [slide] = slidesOf(`<h2 id="a">A</h2>${board}${text}`).map(told);
  expect(slide?.body).not.toContain("turns at once");
  expect(slide?.notes.join(" ")).toContain("turns at once");
  const [other] = slidesOf(`<h2 id="a">A</h2>${framed(2)}${text}`).map(told);
  expect(other?.body).toContain("turns at once");
});

test("sources are no slide", () => {
  expect(slidesOf("<h2 id='sources'>Sources</h2><ul><li>A manual.</li></ul>")).toEqual([]);
});

const block = (command: string) =>
  `<div class="run-block"><figure><pre><div class="ec-line">${command}</div></pre></figure>
   <figure class="output"><pre>active</pre></figure></div>`;
const check = `<div class="state state-check"><p class="state-label">Check</p><p>It is active.</p></div>`;

describe("a check", () => {
  test("shows the command whose answer it is about, and not that answer", () => {
    const [slide] = slidesOf(`<h2 id="a">A</h2>${block("SELECT 1")}${check}`).map(told);
    expect(slide).toMatchObject({
      kind: "check",
      body: "<pre>SELECT 1</pre><p>It is active.</p>",
    });
  });

  test("has a long command on the slide before it, so that a class can say what will come", () => {
    const slides = slidesOf(`<h2 id="a">A</h2>${block("SELECT 1\n".repeat(12))}${check}`).map(told);
    expect(slides.map(({ kind }) => kind)).toEqual(["command", "check"]);
  });

  test("of a step is about no command of another step", () => {
    const [slide] = slidesOf(
      `<h2 id="a">A</h2><ol><li>${block("SELECT 1")}</li><li>${check}</li></ol>`,
    ).map(told);
    expect(slide?.body).toBe("<p>It is active.</p>");
  });
});

test.each([
  ["One. Two. Three.", ["One.", " Two.", " Three."]],
  ["Names, e.g. a slot, differ. Two.", ["Names, e.g. a slot, differ.", " Two."]],
  ["Version 3.7.0.Final says so. Two.", ["Version 3.7.0.Final says so.", " Two."]],
  ["No end", ["No end"]],
])("the sentences of “%s” are %o", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each([
  ["One. Two.", "One. Two."],
  ["One. There are two:", "One."],
  ["There are two:", ""],
])("of “%s” stands by itself “%s”", (text, itself) => {
  expect(text.slice(0, lengthByItself(text))).toBe(itself);
});
