import { expect, test } from "vitest";
import { openCourse } from "../../../src/authoring/course-files.ts";
import { readMetricReference } from "../../../src/metrics/check-metrics.ts";
import { metricMeaningsFile } from "../../../src/metrics/metric-meanings.ts";
import { formatProblem } from "../../../src/problems/report.ts";
import { metricsPath } from "../../../src/records/metrics.ts";
import { filmRows, type FilmRow } from "../../../src/films/rows.ts";
import { alertFiles, ruleFolder } from "../../../src/records/read-alerts.ts";
import { meaningOf, metricFiles, recordOf, smallFilm } from "../support/metrics.ts";

const rules = "lab/config/prometheus/rules/wal.yml";

/** What is wrong with these files: the place and code of each, and its two sentences. */
function problemsOf(meanings: string, more: Readonly<Record<string, string | undefined>> = {}) {
  const files: Readonly<Record<string, string | undefined>> = {
    ...metricFiles(meanings),
    ...more,
  };
  const reference = readMetricReference({
    read: (path) => files[path],
    films: () => [smallFilm],
    alertRules: () => (files[rules] === undefined ? [] : [rules]),
  });
  return reference.problems.map((each) => formatProblem(each, files[each.file]));
}

test("what the films and the record bear out is not refused", () => {
  const moving = meaningOf("moving", "  moves: [small]\n");
  expect(problemsOf(moving + meaningOf("still", "  lies: [small]\n"))).toEqual([]);
});

test("a metric that is not recorded is named where it stands, with the one that is meant", () => {
  const [problem] = problemsOf(meaningOf("stall"));
  expect(problem).toContain(`${metricMeaningsFile}:1:1  metrics/unknown-metric`);
  expect(problem).toContain('lab/metrics.json has no metric "stall".');
  expect(problem).toContain('Did you mean "still"? If the stack has it now, run `npm run lab --');
});

test("a film that there is not is named where it stands", () => {
  const [problem] = problemsOf(meaningOf("moving", "  moves: [shall]\n"));
  expect(problem).toContain(`${metricMeaningsFile}:5:11  metrics/unknown-film`);
  expect(problem).toContain('Did you mean "small"?');
});

test.for([
  ["still", "moves", "still is said to move in the film small, which leaves it as it was before."],
  ["gone", "moves", "gone is said to move in the film small, which only loses its series."],
  ["moving", "lies", "moving is said to look healthy in the film small, which moves it."],
  ["gone", "lies", "gone is said to look healthy in the film small, which only loses its series."],
] as const)(
  "that %s %s in a film is refused where the film says otherwise",
  ([name, field, said]) => {
    const [problem] = problemsOf(meaningOf(name, `  ${field}: [small]\n`));
    expect(problem).toContain(`${metricMeaningsFile}:5:`);
    expect(problem).toContain(said);
  },
);

test("a rule that asks for a series which the stack lacks is named with its line", () => {
  const text = (expr: string) =>
    `groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: ${expr}\n`;
  const check = (expr: string) => problemsOf(meaningOf("moving"), { [rules]: text(expr) });
  expect(check("moving > cdc:x and {__name__=~'st.l+'} and node_load1")).toEqual([]);
  const [problem] = check("moved > 1");
  expect(problem).toContain(`${rules}:5:15  metrics/not-recorded`);
  expect(problem).toContain('This rule asks for "moved", which lab/metrics.json does not have.');
  expect(check("cdc:x and {__name__=~'mov'}")).toHaveLength(1);
});

test("a film that shows a series which the stack lacks is named once", () => {
  const problems = problemsOf(meaningOf("moving"), { [metricsPath]: recordOf("moving") });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain(`${smallFilm}  metrics/not-recorded`);
  expect(problems[0]).toContain('This film shows "still"');
});

test("a field that is mistyped is refused by its name, and text that is no sentence", () => {
  const [mistyped] = problemsOf(meaningOf("moving", "  froze: It stands still.\n"));
  expect(mistyped).toContain(`${metricMeaningsFile}:5:3  yaml/unknown-field`);
  const [fragment] = problemsOf(meaningOf("moving", "  zero: nothing to see\n"));
  expect(fragment).toContain("write sentences, with a full stop at the end");
});

test("a record that cannot be read is told of, with the command that writes it", () => {
  const [problem] = problemsOf(meaningOf("moving"), { [metricsPath]: "{" });
  expect(problem).toContain(`${metricsPath}  evidence/unreadable`);
  expect(problem).toContain("npm run lab -- metrics");
});

test("without a record nothing is held against anything", () => {
  expect(problemsOf(meaningOf("any"), { [metricsPath]: undefined })).toEqual([]);
});

const course = openCourse(process.cwd());
const own = readMetricReference(course);

test("the course's own meanings have no mistake, and there are 60 to 80", () => {
  expect(own.problems.map((each) => formatProblem(each))).toEqual([]);
  expect(own.meanings.length).toBeGreaterThanOrEqual(60);
  expect(own.meanings.length).toBeLessThanOrEqual(80);
});

test("every row of the films has a meaning", () => {
  const rows: readonly FilmRow[] = Object.values(filmRows);
  const known = own.meanings.map(({ name }) => name);
  expect(
    rows.flatMap(({ metric }) => metric ?? []).filter((name) => !known.includes(name)),
  ).toEqual([]);
});

test("every metric of Debezium, Connect and Kafka that an alert asks for has a meaning", () => {
  const texts = alertFiles.map((file) => course.read(`${ruleFolder}/${file}.yml`) ?? "");
  const asked = texts.flatMap((text) => text.match(/\b(?:debezium|kafka)_\w+/g) ?? []);
  const known = own.meanings.map(({ name }) => name);
  expect(asked.length).toBeGreaterThan(10);
  expect([...new Set(asked)].filter((name) => !known.includes(name))).toEqual([]);
});

test("each meaning says when its metric is absent, but for what is always there", () => {
  const without = own.meanings.filter(({ absent }) => absent === undefined);
  expect(without.map(({ name }) => name)).toEqual(["kafka_consumergroup_lag_sum"]);
});
