import { expect, test } from "vitest";
import { attribute, isRun } from "../../../src/fences/attributes.ts";
import { collectFences } from "../../../src/fences/fence.ts";
import { defaultValues } from "../../../src/fences/placeholders.ts";
import { parseMdx } from "../../../src/course/parse-lesson.ts";
import { fillWith } from "../../../src/runbooks/names.ts";
import { noContacts } from "../../../src/runbooks/people.ts";
import { planIds, planOf, type PlanId } from "../../../src/runbooks/plans.ts";
import type { Part, Runbook } from "../../../src/runbooks/runbook.ts";
import {
  doneWhen,
  runbookMarkdown,
  runbooksMarkdown,
} from "../../../src/runbooks/runbook-markdown.ts";
import { sectionOf } from "../../../src/runbooks/section.ts";
import { stepTitles } from "../../../src/runbooks/step-titles.ts";
import { filledBlanks } from "../support/filled-blanks.ts";
import { lessonText } from "../support/lesson-text.ts";
import { lessons, runbooks } from "../support/site-runbooks.ts";
import { commandsOf, partsOf, runbook } from "./sample-runbook.ts";

const recovery = lessonText("03-module-3/07-disaster-recovery-procedures.mdx");
const fill = fillWith(defaultValues);

test("each runbook has the steps that its lesson counts", () => {
  expect(Object.fromEntries(runbooks.map(({ id, steps }) => [id, steps.length]))).toEqual({
    "disk-almost-full": 7,
    "slot-growing": 7,
    "slot-unreserved": 5,
    "slot-lost": 8,
    rebuild: 5,
    "kafka-lost": 5,
    "postgresql-restored": 6,
    failover: 6,
    "connect-cluster-lost": 4,
    "orphan-slot": 3,
    reconcile: 3,
  });
});

test.for(planIds)("the commands of %s are commands that the lab runs, but for shown ones", (id) => {
  const { lesson } = planOf(id);
  const parsed = lessons.find(({ frontMatter }) => frontMatter?.fields.id === lesson);
  const fences = parsed ? collectFences(parsed) : [];
  const commands = fences.filter((f) => isRun(f) || attribute(f, "show") !== undefined);
  const values = commands.map(({ value }) => value);
  for (const command of commandsOf(runbook(id))) {
    expect(values).toContain(filledBlanks(id, command));
  }
});

test("nothing that provokes the fault of a rehearsal is among the commands of a runbook", () => {
  const provoking = /noise |Rehearse|pg_create_logical_replication_slot|older-offset/;
  for (const each of runbooks) {
    expect(commandsOf(each).filter((command) => provoking.test(command))).toEqual([]);
  }
});

test("decision points and the point of no return name steps that exist", () => {
  for (const { id, steps } of runbooks) {
    const { decisions, noReturn = 1, rollBack } = planOf(id);
    expect(decisions.length).toBeGreaterThan(0);
    for (const { step } of decisions) expect(step).toBeLessThanOrEqual(steps.length);
    expect(noReturn).toBeLessThanOrEqual(steps.length);
    expect(rollBack.length).toBeGreaterThan(40);
    for (const [, step] of rollBack.matchAll(/step (\d)/g)) {
      expect(Number(step)).toBeLessThanOrEqual(steps.length);
    }
  }
});

test("symptoms come from the front matter; only a rebuild and its like have none of their own", () => {
  expect(runbook("slot-lost").symptoms).toEqual(["wal_status is lost"]);
  expect(runbook("failover").symptoms).toEqual([
    "PostgreSQL failed over and the connector fails or delivers nothing",
  ]);
  const without = runbooks.filter(({ symptoms }) => symptoms.length === 0).map(({ id }) => id);
  expect(without).toEqual(["reconcile"]);
});

test("every command that calls a script comes with the script", () => {
  const names = ({ scripts }: Runbook) => scripts.map(({ name }) => name);
  expect(names(runbook("rebuild"))).toEqual(["wait-slot.sh", "backup-connector.sh"]);
  expect(names(runbook("failover"))).toEqual(["wait-slot.sh", "compare-position.sh"]);
  expect(names(runbook("connect-cluster-lost"))).toEqual(["wait-slot.sh", "backup-connector.sh"]);
  for (const each of runbooks) {
    const called = [
      ...commandsOf(each)
        .join("\n")
        .matchAll(/\bbash ([\w-]+\.sh)/g),
    ];
    for (const [, name] of called) expect(names(each)).toContain(name);
    for (const { code } of each.scripts) expect(code).toMatch(/^cat > [^]*\nEOF$/);
  }
});

test("a runbook whose commands read a backup says so, and who writes it", () => {
  const reading = runbooks.filter((each) =>
    commandsOf(each).join("\n").includes("backup/config.json"),
  );
  expect(reading.map(({ id }) => id)).toEqual(["kafka-lost", "connect-cluster-lost"]);
  for (const { id } of runbooks) {
    expect(planOf(id).prepared !== undefined).toBe(reading.some((each) => each.id === id));
  }
  expect(whole("kafka-lost")).toContain(
    "## Scripts, before you begin\n\nNeeds backup/config.json, which backup-connector.sh wrote",
  );
});

test("checks stay checks, links lead to pages, and files are no targets any more", () => {
  const check = partsOf(runbook("slot-lost")).find(({ kind }) => kind === "check");
  expect(check?.kind === "check" && check.markdown).toContain(
    "`wal_status` is `lost`, `invalidation_reason` is `wal_removed`",
  );
  const texts = runbooks
    .flatMap((each) => [...each.before, ...partsOf(each), ...each.after])
    .flatMap((part) => ("markdown" in part ? [part] : []));
  expect(texts.filter(({ markdown }) => markdown.includes(".mdx"))).toEqual([]);
  expect(
    texts.some(({ markdown }) => markdown.includes("](https://course.test/base/course/")),
  ).toBe(true);
  expect(texts.some(({ html }) => html.includes('href="/base/course/03-module-3/'))).toBe(true);
});

test("before the first step stands no command, and nothing about a rehearsal", () => {
  const parts = runbooks.flatMap(({ before }) => before);
  expect(parts.filter(({ kind }) => kind !== "text")).toEqual([]);
  const texts = parts.map((part) => ("markdown" in part ? part.markdown : ""));
  expect(texts.filter((text) => /rehears/i.test(text))).toEqual([]);
});

test("a section without a numbered list is no runbook", () => {
  const lesson = lessons.find(({ file }) => file.includes("07-disaster"));
  expect(() => lesson && sectionOf(lesson, "where-state-lives")).toThrow(
    "src/content/course/03-module-3/07-disaster-recovery-procedures.mdx#where-state-lives has no numbered list.",
  );
  expect(() => lesson && sectionOf(lesson, "nowhere")).toThrow(
    "src/content/course/03-module-3/07-disaster-recovery-procedures.mdx has no section nowhere.",
  );
});

const whole = (id: PlanId, contacts = noContacts) => runbookMarkdown(runbook(id), contacts, fill);

test("the Markdown has the names, the contacts, the decisions, the roll-back and the steps", () => {
  const text = whole("slot-lost", { ...noContacts, lead: "Ada | +1 555" });
  expect(text.split("\n").slice(0, 5)).toEqual([
    "# Runbook: slot lost, connector orders-cdc",
    "",
    "Slot orders_cdc, database shop, publication orders_cdc_pub, prefix cdc  ",
    "Connect http://127.0.0.1:8083, Kafka 127.0.0.1:9092  ",
    "Last drill: …",
  ]);
  expect(text).toContain("| Lead | Ada \\| +1 555 |");
  expect(text).toContain("| Database | … |");
  expect(text).toContain("| 1 | Is wal_status lost, with the reason wal_removed? | step 2 |");
  expect(text).toContain("## Roll-back\n\nNo way back after step 6. The slot is dead");
  expect(text).toContain(
    "As a superuser:\n\n```sql\nSELECT pg_drop_replication_slot('orders_cdc');\n```",
  );
  expect(text).toContain("> **Check.** The message says that the offsets *have been reset");
  expect(text).not.toContain("{{");
});

test("the end of a runbook is that of the lesson's template", () => {
  const template = recovery.replace(/\s*\[ \] /g, "\n- [ ] ").replace(/ {2,}/g, " ");
  for (const item of doneWhen) expect(template).toContain(`- [ ] ${item}`);
  expect(recovery).toContain("Log: T0 … T1 … T2 … T3 … T4 … T5 …   Deviations: …");
  expect(whole("rebuild")).toContain("Log: T0 … T1 … T2 … T3 … T4 … T5 …   Deviations: …");
});

/** All code of a Markdown text, read by a parser that knows nothing of runbooks. */
function codeIn(markdown: string, language: string): string[] {
  const text = markdown.replace(/<https?:[^>]*>/g, "");
  const fences = collectFences({ file: "exported.md", text, tree: parseMdx(text) });
  return fences.filter((fence) => fence.language === language).map(({ value }) => value);
}

test.for(planIds)("what is exported of %s can be read back: every command, in order", (id) => {
  const commands = partsOf(runbook(id)).filter(
    (part): part is Extract<Part, { kind: "command" }> => part.kind === "command",
  );
  for (const language of ["bash", "sql"] as const) {
    const scripts = language === "bash" ? runbook(id).scripts.map(({ code }) => code) : [];
    const queries = language === "sql" ? runbook(id).queries.map(({ code }) => code) : [];
    const expected = commands.filter((part) => part.language === language).map(({ code }) => code);
    expect(codeIn(whole(id), language)).toEqual(
      [...scripts, ...queries, ...expected].map((code) => fill(code, language)),
    );
  }
});

test("several runbooks are one document, apart from each other by a rule", () => {
  const text = runbooksMarkdown([runbook("slot-lost"), runbook("rebuild")], noContacts, fill);
  expect(text.split("\n---\n").map((part) => part.trim().split("\n")[0])).toEqual([
    "# Runbook: slot lost, connector orders-cdc",
    "# Runbook: rebuild after a lost slot, connector orders-cdc",
  ]);
});

test("other names stand in every place, and mark-up in them is text in the page", () => {
  const other = fillWith({ ...defaultValues, connector: "billing.cdc", slot: "billing_slot" });
  const text = runbookMarkdown(runbook("slot-lost"), noContacts, other);
  expect(text).toContain("SELECT pg_drop_replication_slot('billing_slot');");
  expect(text).toContain("/connectors/billing.cdc/offsets");
  expect(text).not.toMatch(/orders[-_]cdc(?!_pub)/);
  const hostile = fillWith({ ...defaultValues, bootstrap: "<img src=x>:1" });
  expect(hostile("<p>{{bootstrap}}</p>", "html")).toBe("<p>&#60;img src=x&#62;:1</p>");
});

test("in commands names are quoted for the place where they stand", () => {
  const hostile = fillWith({ ...defaultValues, database: "a$b" });
  expect(hostile('psql -d "{{database}}"', "bash")).toBe('psql -d "a\\$b"');
  expect(hostile("Database {{database}}", "text")).toBe("Database a$b");
});

test("steps have titles of one sentence, without Markdown", () => {
  expect(stepTitles(runbook("slot-lost")).slice(0, 2)).toEqual([
    "Confirm.",
    "Write down where the gap begins: the last stored offset and its time.",
  ]);
  for (const each of runbooks) {
    const titles = stepTitles(each);
    expect(titles).toHaveLength(each.steps.length);
    expect(titles.filter((title) => title.length < 4 || /[`*\][]/.test(title))).toEqual([]);
  }
});
