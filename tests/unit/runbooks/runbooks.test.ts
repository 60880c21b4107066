import { expect, test } from "vitest";
import { collectFences } from "../../../src/text/fences/fence.ts";
import { defaultValues } from "../../../src/text/fences/placeholders.ts";
import { parseMdx } from "../../../src/text/lessons/parse-lesson.ts";
import { drillScenarios } from "../../../src/runbooks/drill/drill-scenarios.ts";
import { parseRunbook } from "../../../src/runbooks/file/parse-runbook.ts";
import { forSystem } from "../../../src/runbooks/builder/for-system.ts";
import { leadsTo } from "../../../src/runbooks/branch-sentences.ts";
import { fillWith } from "../../../src/runbooks/runbook-names.ts";
import type { Choice } from "../../../src/runbooks/page/choice.ts";
import { noContacts } from "../../../src/runbooks/builder/people.ts";
import { readRunbooks } from "../../../src/runbooks/read-runbooks.ts";
import {
  runbookMarkdown,
  runbooksMarkdown,
} from "../../../src/runbooks/builder/runbook-markdown.ts";
import { goodRunbook, runbookFile } from "../support/runbook.ts";
import { runbookFiles, runbooks } from "../support/site-runbooks.ts";
import { partsOf, runbook } from "./sample-runbook.ts";

const fill = fillWith(defaultValues);
const whole = (id: string, contacts = noContacts) => runbookMarkdown(runbook(id), contacts, fill);

const parsed = parseRunbook(runbookFile, goodRunbook[runbookFile] ?? "").read?.runbook;
const [small] = await readRunbooks({
  files: parsed ? [parsed] : [],
  render: (markdown) => Promise.resolve(`<p>${markdown}</p>`),
  onSite: (path) => `/base${path}`,
  origin: "https://course.test",
});

test("a runbook file becomes steps of texts, commands and answers, each with for whom it is", () => {
  expect(small?.steps[0]).toEqual({
    title: "Look at the slot",
    parts: [
      {
        kind: "command",
        on: undefined,
        language: "sql",
        code: "SELECT wal_status FROM pg_replication_slots;",
        does: "looks",
        needs: ["pg_monitor"],
      },
      { kind: "answer", on: undefined, text: "reserved", expected: true, leads: "" },
      {
        kind: "answer",
        on: undefined,
        text: "lost",
        expected: false,
        leads: "Stop: ask the database administrator.",
      },
    ],
  });
  expect(small?.steps[1]?.parts.at(-1)).toMatchObject({
    kind: "text",
    on: { platforms: ["rds"], postgresql: "" },
    markdown: "Change it in the parameter group.\n\nDocumented: <https://docs.aws.amazon.com/>",
  });
  expect(small?.url).toBe("https://course.test/base/runbooks/slot-behind/");
});

test("a runbook for one system leaves out what is for others", () => {
  const on = (choice: Choice) =>
    small && partsOf(forSystem(small, choice)).flatMap((part) => part.on?.platforms ?? []);
  expect(on({})).toEqual(["rds"]);
  expect(on({ database: "rds", connect: "strimzi" })).toEqual(["rds"]);
  expect(on({ database: "azure" })).toEqual([]);
  expect(small && forSystem(small, { database: "azure" }).steps[0]).toEqual(small?.steps[0]);
});

test("where an answer leads is a sentence that needs no other page", () => {
  const places = {
    steps: [
      { anchor: "look", title: "Look" },
      { anchor: "act", title: "Act" },
    ],
    runbooks: new Map([["slot-lost", "The slot is lost"]]),
  };
  expect(leadsTo({ kind: "go on" }, places)).toBe("");
  expect(leadsTo({ kind: "step", anchor: "act" }, places)).toBe('Go to step 2, "Act".');
  expect(leadsTo({ kind: "runbook", id: "slot-lost" }, places)).toBe(
    'This is another incident. Follow the runbook "The slot is lost".',
  );
  expect(leadsTo({ kind: "stop", reason: "ask the owner" }, places)).toBe("Stop: ask the owner.");
});

test("runbooks are offered in their order, incidents before planned work", () => {
  const ids = runbooks.map(({ id }) => id);
  expect(ids[0]).toBe("slot-growing");
  const kinds = ids.map((id) => runbookFiles.find(({ fields }) => fields.id === id)?.fields.kind);
  expect(kinds.lastIndexOf("incident")).toBeLessThan(kinds.indexOf("planned"));
});

test("each scenario of a drill has a runbook", () => {
  const ids = runbooks.map(({ id }) => id);
  for (const { runbook: id } of Object.values(drillScenarios)) expect(ids).toContain(id);
});

test("links lead to pages of the site, and files are no targets any more", () => {
  const texts = runbooks
    .flatMap((each) => [...each.intro, ...partsOf(each)])
    .flatMap((part) => (part.kind === "text" ? [part] : []));
  expect(texts.filter(({ markdown }) => markdown.includes(".mdx"))).toEqual([]);
  const links = texts.map(({ markdown }) => markdown).join("\n");
  expect(links).toContain("](https://course.test/base/runbooks/");
  expect(links).toContain("](https://course.test/base/course/03-module-3/");
  expect(links).toContain("](https://course.test/base/reference/metrics/#");
  expect(texts.some(({ html }) => html.includes('href="/base/runbooks/'))).toBe(true);
});

test("the Markdown has the names, the contacts, the blanks, the rights and the steps", () => {
  const text = whole("slot-growing", { ...noContacts, lead: "Ada | +1 555" });
  expect(text.split("\n").slice(0, 5)).toEqual([
    "# Runbook: A slot keeps more and more WAL, connector orders-cdc",
    "",
    "Slot orders_cdc, database shop, publication orders_cdc_pub, prefix cdc  ",
    "Connect http://127.0.0.1:8083, Kafka 127.0.0.1:9092  ",
    "Last drill: …",
  ]);
  expect(text).toContain("| Lead | Ada \\| +1 555 |");
  expect(text).toContain("| Database | … |");
  expect(text).toContain("## Fill in first\n\n- `FILL_IN_PID`: ");
  expect(text.indexOf("## Fill in first")).toBeLessThan(text.indexOf("## Steps"));
  expect(text).toContain("- pg_signal_backend: end sessions of other roles");
  expect(text).toContain("### 1. See which slot keeps the most");
  expect(text).toContain("Cannot be undone. Needs pg_monitor, pg_signal_backend.\n\n```sql");
  expect(text).toContain(
    'This is another incident. Follow the runbook "A slot says "unreserved"".',
  );
  expect(text).toMatch(/Go to step \d+, "Resume the connector"\./);
  expect(text).not.toContain("{{");
});

/** All code of a Markdown text, read by a parser that knows nothing of runbooks. */
function codeIn(markdown: string, language: string): string[] {
  const text = markdown.replace(/<https?:[^>]*>/g, "");
  const fences = collectFences({ file: "exported.md", text, tree: parseMdx(text) });
  return fences.filter((fence) => fence.language === language).map(({ value }) => value);
}

test.for(runbooks.map(({ id }) => id))("what is exported of %s can be read back whole", (id) => {
  const text = whole(id);
  for (const language of ["bash", "sql"] as const) {
    const expected = partsOf(runbook(id)).flatMap((part) =>
      (part.kind === "command" || part.kind === "shown") && part.language === language
        ? [fill(part.code, language)]
        : [],
    );
    expect(codeIn(text, language)).toEqual(expected);
  }
  for (const { title } of runbook(id).steps) expect(text).toContain(`. ${title}\n`);
  expect(text.match(/^Done at … by …$/gm)).toHaveLength(runbook(id).steps.length);
});

test("several runbooks are one document, apart from each other by a rule", () => {
  const text = runbooksMarkdown([runbook("slot-lost"), runbook("failover")], noContacts, fill);
  expect(text.split("\n---\n").map((part) => part.trim().split("\n")[0])).toEqual([
    "# Runbook: The slot is lost, or was dropped, connector orders-cdc",
    "# Runbook: PostgreSQL failed over, connector orders-cdc",
  ]);
});

test("other names stand in every place, and mark-up in them is text in the page", () => {
  const other = fillWith({
    ...defaultValues,
    connector: "billing.cdc",
    slot: "billing_slot",
    publication: "billing_pub",
  });
  const text = runbookMarkdown(runbook("slot-lost"), noContacts, other);
  expect(text).toContain("s.slot_name = 'billing_slot'");
  expect(text).toContain("/connectors/billing.cdc/offsets");
  expect(text).not.toMatch(/orders[-_]cdc/);
  const hostile = fillWith({ ...defaultValues, bootstrap: "<img src=x>:1" });
  expect(hostile("<p>{{bootstrap}}</p>", "html")).toBe("<p>&#60;img src=x&#62;:1</p>");
});

test("in commands names are quoted for the place where they stand", () => {
  const hostile = fillWith({ ...defaultValues, database: "a$b" });
  expect(hostile('psql -d "{{database}}"', "bash")).toBe('psql -d "a\\$b"');
  expect(hostile("Database {{database}}", "text")).toBe("Database a$b");
});
