/** Code that a claim of the course rests on, and the tests that alone must hold it. */
export interface Claim {
  readonly name: string;
  /** Files by path from the project's root; `*` stands for any name, `!` leaves out. */
  readonly files: readonly string[];
  /** Quick tests: a constant of a module is changed for all of them. */
  readonly tests: readonly string[];
}

/** Names the tests of a claim to `vitest.mutation.config.ts`, joined by commas. */
export const testsVariable = "MUTATION_TESTS";

const inRoom = (room: string, ...names: readonly string[]) =>
  names.map((name) => `src/${room}/${name}.ts`);
// Braces would hold the comma that joins the tests of a claim.
const testsOf = (room: string, ...names: readonly string[]) =>
  names.map((name) => `tests/@(unit|properties)/${room}/${name}.test.ts`);

/** Pure code only: what reads files, draws pages or starts programs is held by slower tests. */
export const claims: readonly Claim[] = [
  {
    name: "comparison",
    files: ["lab/runner/compare-output.ts", "lab/runner/output-differences.ts"],
    tests: [
      ...testsOf("lab/runner", "compare-output", "output-differences", "reports"),
      ...testsOf("lab/runner", "run-block", "rewrite", "record-output"),
      ...testsOf("lab/operator", "choose"),
    ],
  },
  {
    name: "fences",
    files: [
      ...inRoom(
        "text/fences",
        "attributes",
        "blocks",
        "check-*",
        "content-rules",
        "effects",
        "fence",
      ),
      ...inRoom("text/fences", "grammar", "runbook-grammar", "syntax", "unclosed"),
    ],
    tests: [
      ...testsOf(
        "text/fences",
        "attributes",
        "blocks",
        "check-*",
        "content-rules",
        "effect*",
        "fence",
      ),
      ...testsOf("text/fences", "grammar", "mistakes", "runbook-grammar", "syntax", "unclosed"),
    ],
  },
  {
    name: "filled-fences",
    files: [
      ...inRoom("text/fences", "fill-quoted", "quoting-context", "placed-name", "placeholders"),
      ...inRoom("text/fences", "shell-place", "table-cells", "wildcards"),
    ],
    tests: [
      ...testsOf("text/fences", "quoting-context", "placed-name", "placeholders"),
      ...testsOf("text/fences", "shell-place", "table-cells", "wildcards"),
      ...testsOf("lab/runner", "compare-output"),
    ],
  },
  {
    name: "recorded",
    files: inRoom("records", "matrix", "measurements", "median", "verified"),
    tests: testsOf("records", "matrix", "measurements", "median", "verified"),
  },
  // Starts bash for thousands of names: only what it alone holds is tried with it.
  {
    name: "quoting",
    files: inRoom("text/fences", "quote"),
    tests: testsOf("text/fences", "quote"),
  },
  // Not the test of the whole course, which takes longer than all others together.
  {
    name: "evidence",
    files: ["src/text/evidence/*.ts"],
    tests: testsOf("text/evidence", "!(course)"),
  },
  {
    name: "names",
    files: inRoom("reader/names", "names-schema"),
    tests: testsOf("reader/names", "*"),
  },
  {
    name: "wal-budget",
    files: [
      ...inRoom("practice/wal-budget", "alert-rules", "budget", "slot-timeline", "form"),
      ...inRoom("practice/wal-budget", "formula", "kept-form", "quantities", "units"),
    ],
    tests: testsOf("practice/wal-budget", "*"),
  },
  {
    name: "scaling",
    files: inRoom("practice/scaling", "decide", "rules", "kept-answers"),
    tests: testsOf("practice/scaling", "*"),
  },
  {
    name: "quiz",
    files: inRoom(
      "practice/quiz",
      "grade",
      "shown-order",
      "check-quizzes",
      "check-texts",
      "quiz-schema",
    ),
    tests: testsOf("practice/quiz", "*"),
  },
  {
    name: "progress",
    files: inRoom(
      "reader/progress",
      "progress-schema",
      "progress",
      "lesson-progress",
      "quiz-rounds",
      "section-reading",
    ),
    tests: testsOf("reader/progress", "*"),
  },
  {
    name: "stored",
    files: [
      ...inRoom(
        "reader/stored",
        "canonical",
        "storage-adapter",
        "format",
        "stored-schema",
        "revisions",
      ),
      ...inRoom("reader/stored", "quarantine", "stored"),
    ],
    tests: testsOf("reader/stored", "*"),
  },
  {
    name: "simulated-connector",
    files: inRoom("practice/incident-lab", "simulated-connector", "wal-reader"),
    tests: testsOf("practice/incident-lab", "simulated-connector*", "wal-reader*", "lsn"),
  },
  // With PostgreSQL in the process, one for each file of tests.
  {
    name: "simulated-connect",
    files: inRoom("practice/incident-lab", "simulated-connect", "sink", "world"),
    tests: testsOf("practice/incident-lab", "simulated-connect", "sink", "world"),
  },
  {
    name: "operator",
    files: ["lab/operator/choose.ts", "lab/operator/take-steps.ts"],
    tests: testsOf("lab/operator", "*"),
  },
  {
    name: "judge",
    files: ["lab/worlds/judge/*.ts"],
    tests: [
      ...testsOf("lab/worlds", "compare", "findings", "judge", "judge-rows", "observer"),
      ...testsOf("lab/worlds", "skipped", "state", "tables", "topic-log", "values", "verdict"),
    ],
  },
];
