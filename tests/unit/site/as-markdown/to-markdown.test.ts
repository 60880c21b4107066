import { expect, test } from "vitest";
import { toMarkdown } from "../../../../src/site/as-markdown/to-markdown.ts";
import { glossaryAsMarkdown } from "../../../../src/site/as-markdown/glossary-markdown.ts";
import { llmsList } from "../../../../src/site/as-markdown/llms.ts";

const around = {
  addressOf: (path: string) => `https://example.org/base${path}`,
  titleOf: (route: string) => `Title of ${route}`,
};
const told = (body: string, file = "src/content/runbooks/slot-lost.mdx") =>
  toMarkdown({ file, body }, around).trim();

test("commands carry the default names, and say what they do and need", () => {
  const body = [
    '```bash run changes needs="connect" within="120s"',
    "echo {{slot}}",
    "```",
    "",
    "```text output",
    "wal [..] kept",
    "```",
    "",
    '```text output otherwise="slot-unreserved" exit=22',
    "...",
    "```",
    "",
    '```text output otherwise="stop: {{slot}} <is> not yours"',
    "mine",
    "```",
  ];
  expect(told(body.join("\n"))).toBe(
    [
      "Changes something. Needs Connect's REST interface. Repeat it for up to 2 minutes.",
      "",
      "```bash",
      "echo orders_cdc",
      "```",
      "",
      "You should see:",
      "",
      "```text",
      "wal … kept",
      "```",
      "",
      "If it says this instead (exit status 22), go to [Title of /runbooks/slot-unreserved/](https://example.org/base/runbooks/slot-unreserved/index.md).",
      "",
      "```text",
      "curl: (22) …",
      "```",
      "",
      "If it says this instead, stop: orders_cdc <is> not yours.",
      "",
      "```text",
      "mine",
      "```",
    ].join("\n"),
  );
});

test("boxes and variants are quotations with their labels and sources", () => {
  const body = [
    '<WrongMove title="Drop it" cost="All of `{{slot}}`.">',
    "",
    "It is gone.",
    "",
    "</WrongMove>",
    "",
    '<On platform="patroni" source="https://patroni.readthedocs.io/en/latest/">',
    "",
    "Ask `patronictl`.",
    "",
    "</On>",
    "",
    ":::danger",
    "",
    "Stop.",
    "",
    ":::",
  ];
  const text = told(body.join("\n"));
  expect(text).toContain("> **Wrong move: Drop it**\n>\n> **Cost:** All of");
  expect(text).toContain("orders_cdc");
  expect(text).toContain("> **On Patroni:**\n>\n> Ask `patronictl`.\n>\n> Source: [patroni");
  expect(text).toContain("> **Danger**\n>\n> Stop.");
  expect(text).not.toMatch(/<(?:On|WrongMove)|:::/);
});

test("labs, tools, alerts and measurements are links", () => {
  const body =
    '<IncidentLab lab="small-lab" />\n\n<ToolCard tool="dr-drill" />\n\n<AlertTable file="wal" />';
  expect(told(body).split("\n\n")).toEqual([
    "Incident lab: [Title of /labs/small-lab/](https://example.org/base/labs/small-lab/)",
    "Tool: [DR drill](https://example.org/base/tools/dr-drill/)",
    "[The alert rules](https://example.org/base/alerts/)",
  ]);
});

test("a diagram is its source, and links lead to the Markdown of lessons", () => {
  const diagram = "```mermaid\nflowchart LR\n  accDescr: What it shows.\n  a --> b\n```";
  const file = "src/content/course/02-module-2/02-replication-slots.mdx";
  const body = `${diagram}\n\nSee [WAL](03-wal-configuration.mdx#size) and [there](#here) at host:port.`;
  const text = told(body, file);
  expect(text).toContain(diagram);
  expect(text).toContain(
    "(https://example.org/base/course/02-module-2/03-wal-configuration/index.md#size)",
  );
  expect(text).toContain("[there](#here) at host:port.");
});

test("the glossary is one list, each term with where it is taught and who says so", () => {
  const entry = { id: "a", term: "a_b", code: true, means: "It means.", taught: "/course/m/l/#s" };
  const source = "https://www.postgresql.org/docs/18/";
  const text = glossaryAsMarkdown([{ ...entry, code: true, source, spelled: ["c"] }], {
    addressOf: (path) => `https://example.org${path}`,
  });
  expect(text).toContain(
    `\n- **\`a_b\`** (also c): It means. Explained in: <https://example.org/course/m/l/index.md#s> Source: <${source}>\n`,
  );
});

test("the list for language models names every kind of page, and no heading without one", () => {
  const kinds = ["Quiz", "Lab", "Tool", "Reference", "Glossary", "Runbook", "Lesson"];
  const listed = kinds.map((kind) => ({ kind, title: kind, description: "It is.", address: "a" }));
  const headings = (text: string) => [...text.matchAll(/^## (.*)/gm)].map(([, words]) => words);
  expect(headings(llmsList(listed))).toEqual([
    ...["Lessons", "Runbooks", "Glossary", "Reference", "Planning tools", "Incident labs"],
    "Quizzes",
  ]);
  expect(headings(llmsList(listed.slice(0, 1)))).toEqual(["Quizzes"]);
});

test("the list for language models has lessons before runbooks, with addresses", () => {
  const page = (kind: string, title: string) => ({
    ...{ kind, title, description: "What it is." },
    address: `https://example.org/${title}/index.md`,
  });
  expect(llmsList([page("Runbook", "B"), page("Lesson", "A")])).toMatch(
    /^# Debezium in Production\n\n> [^]*## Lessons\n\n- \[A\]\(https:\/\/example.org\/A\/index.md\): What it is.\n\n## Runbooks\n\n- \[B\]/,
  );
});
