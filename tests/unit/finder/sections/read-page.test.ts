import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { sectionsOf } from "../../../../src/finder/sections/read-page.ts";
import type { SectionKind } from "../../../../src/finder/sections/section.ts";

const html = `<html><head><meta name="description" content="What a slot keeps."></head><body>
<nav><h2 id="contents">On this page</h2></nav>
<main><h1 id="_top">Slots</h1><p>Before all.</p>
<div><h2 id="one">The <code>first</code></h2></div><p>A slot keeps WAL for its reader, who confirms. More of it.</p>
<div data-finder-ignore>drawn</div><svg><text>picture</text></svg>
<h3>without an anchor</h3><table><tr><td>left</td><td>right</td></tr></table>
<figure><figcaption>A caption</figcaption><details>folded</details></figure>
<h2 id="two">The second</h2><table><tr><td>No lead comes from a table.</td></tr></table><nav>Previous</nav><p>End</p></main></body></html>`;

const read = (kind: SectionKind, symptoms: Readonly<Record<string, string[]>> = {}) =>
  sectionsOf(fromHtml(html), {
    route: "/x/slots/",
    kind,
    symptoms: new Map(Object.entries(symptoms)),
  });

test("each heading with an anchor begins a section, with the text up to the next one", () => {
  const sections = read("Lesson");
  expect(sections.map(({ address }) => address)).toEqual([
    "/x/slots/",
    "/x/slots/#one",
    "/x/slots/#two",
  ]);
  expect(sections[1]).toMatchObject({ page: "Slots", heading: "The first" });
  expect(sections.map(({ text }) => text)).toEqual([
    "Before all.",
    "A slot keeps WAL for its reader, who confirms. More of it. without an anchor left right A caption folded",
    "No lead comes from a table. End",
  ]);
});

test("what is drawn, pressed or leads elsewhere is no text", () => {
  const all = read("Runbook")
    .map(({ text }) => text)
    .join(" ");
  for (const word of ["drawn", "picture", "Previous", "On this page"])
    expect(all).not.toContain(word);
});

test("a section of a lesson is introduced by its first sentence, a page by its description", () => {
  expect(read("Lesson").map(({ lead }) => lead)).toEqual([
    "What a slot keeps.",
    "A slot keeps WAL for its reader, who confirms.",
    "",
  ]);
  expect(read("Runbook")[1]?.lead).toBe("");
});

test("a runbook is one answer from its first line to its last, and has its steps", () => {
  const [page, ...steps] = read("Runbook");
  expect(page?.text).toMatch(/^Before all\..*A slot keeps.*End$/);
  expect(steps).toHaveLength(2);
});

test.each<SectionKind>(["Lab", "Quiz", "Tool"])(
  "of a %s only title and description are found",
  (kind) => {
    expect(read(kind)).toEqual([
      expect.objectContaining({
        heading: "Slots",
        text: "What a slot keeps.",
        address: "/x/slots/",
      }),
    ]);
  },
);

test("of a page of reference only what it is, unless its sections answer", () => {
  const reference = { route: "/x/slots/", kind: "Reference", symptoms: new Map() } as const;
  const addresses = (page: Parameters<typeof sectionsOf>[1]) =>
    sectionsOf(fromHtml(html), page).map(({ address }) => address);
  expect(addresses(reference)).toEqual(["/x/slots/"]);
  const all = ["/x/slots/", "/x/slots/#one", "/x/slots/#two"];
  expect(addresses({ ...reference, isRead: true })).toEqual(all);
});

test("symptoms belong to the page or to the section that helps", () => {
  const sections = read("Lesson", { "": ["the disk fills"], two: ["it stands still"] });
  expect(sections.map(({ symptoms }) => symptoms)).toEqual([
    ["the disk fills"],
    [],
    ["it stands still"],
  ]);
});

test("a page without a main part has no sections", () => {
  const page = { route: "/", kind: "Lesson", symptoms: new Map() } as const;
  expect(sectionsOf(fromHtml("<p>x</p>"), page)).toEqual([]);
});
