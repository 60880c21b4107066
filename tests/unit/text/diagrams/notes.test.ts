import { expect, test } from "vitest";
import { drawnNodes, nodeIdOf } from "../../../../src/text/diagrams/drawn-nodes.ts";
import { figureHtml } from "../../../../src/text/diagrams/figure.ts";
import { placeNote, within } from "../../../../src/text/diagrams/note-place.ts";
import { isNotes, notesAfter, readNotes } from "../../../../src/text/diagrams/notes.ts";
import { mermaidFence } from "../../support/diagrams.ts";

const notesFence = (value: string) => ({
  ...mermaidFence(value, { line: 30, column: 4 }),
  language: "yaml",
  meta: "notes",
});

test("a block of notes belongs to the diagram before it", () => {
  const [first, second] = [mermaidFence("pie"), mermaidFence("gantt")];
  const notes = { ...notesFence("A: a"), previous: second };
  expect(isNotes(notes)).toBe(true);
  expect(isNotes({ ...notes, meta: 'show="another block"' })).toBe(false);
  expect(notesAfter(first, [first, second, notes])).toBeUndefined();
  expect(notesAfter(second, [first, second, notes])).toBe(notes);
});

test("notes are read with their places, in a list as well", () => {
  const { notes, problems } = readNotes(notesFence('A: Some `code`.\nslot_b: "Quoted: text"'));
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    { node: "A", text: "Some `code`.", at: { line: 31, column: 4, length: 1 } },
    { node: "slot_b", text: "Quoted: text", at: { line: 32, column: 4, length: 6 } },
  ]);
});

test("numbers and words are ids as they are written", () => {
  expect(readNotes(notesFence("1: First.\nyes: Second.")).notes.map(({ node }) => node)).toEqual([
    "1",
    "yes",
  ]);
});

test.for([
  ["node default", "flowchart-slot_a-12", undefined, "slot_a"],
  ["node", "svg-flowchart-A-b-0", undefined, "A-b"],
  ["node  statediagram-state", "state-lost-3", undefined, "lost"],
  ["actor actor-top", "", "P", "P"],
  ["actor actor-bottom", "", "P", undefined],
  ["cluster", "flowchart-PG-3", undefined, undefined],
] as const)("an element of class %s and id %s, named %s, is node %s", ([names, id, name, node]) => {
  expect(nodeIdOf(names.split(/\s+/), id, name)).toBe(node);
});

test("nodes of a drawing are found with their words, each once", () => {
  const svg = [
    '<svg id="x"><g class="node default" id="x-flowchart-A-0"><rect/>',
    '<text><tspan class="row">Oldest</tspan><tspan class="row">WAL</tspan></text></g>',
    '<g><rect class="actor actor-top" name="P"/><text>PostgreSQL</text></g>',
    '<g class="node" id="x-flowchart-A-1"><text>again</text></g></svg>',
  ].join("");
  expect(drawnNodes(svg)).toEqual([
    { id: "A", text: "Oldest WAL" },
    { id: "P", text: "PostgreSQL" },
  ]);
});

const drawing = {
  svg: '<svg><g data-node="A"></g><g data-node="B"></g></svg>',
  width: 20,
  height: 10,
  minWidth: 15,
  textAlternative: [],
  nodes: [
    { id: "A", text: 'The "slot"' },
    { id: "B", text: "WAL" },
  ],
};
const note = (node: string, text: string) => ({ node, text, at: { line: 1, column: 1 } });

test("the text of a figure holds its notes in the author's order, as text", () => {
  const notes = [note("A", "has `restart_lsn`"), note("B", "kept <b>")];
  const html = figureHtml(drawing, { title: "T", description: "D", notes, tones: [] }, "diagram-1");
  expect(html).toContain(
    '<dl class="diagram-notes">' +
      "<div><dt>The &#34;slot&#34;</dt>" +
      "<dd>has <code>restart_lsn</code></dd></div>" +
      "<div><dt>WAL</dt><dd>kept &#60;b&#62;</dd></div></dl>",
  );
});

test("only nodes with a note stay marked, and a figure without notes holds nothing of them", () => {
  const some = figureHtml(
    drawing,
    { title: "T", description: "D", notes: [note("B", "b")], tones: [] },
    "d",
  );
  expect(some).toContain('<svg><g></g><g data-n="0"></g></svg>');
  const none = figureHtml(drawing, { title: "T", description: "D", notes: [], tones: [] }, "d");
  expect(none).not.toMatch(/data-n|diagram-notes/);
});

test("a note stands below its node, or above it where the figure ends", () => {
  const figure = { width: 600, height: 400 };
  const box = { width: 200, height: 80 };
  const node = { left: 250, top: 100, width: 100, height: 40 };
  expect(placeNote(node, box, figure)).toEqual({ left: 200, top: 146 });
  expect(placeNote({ ...node, top: 330 }, box, figure)).toEqual({ left: 200, top: 244 });
});

test("a place in a picture is counted in percent of it", () => {
  const holder = { left: 10, top: 20, width: 200, height: 100 };
  expect(within({ left: 60, top: 45, width: 50, height: 25 }, holder)).toEqual({
    left: "25%",
    top: "25%",
    width: "25%",
    height: "25%",
  });
});
