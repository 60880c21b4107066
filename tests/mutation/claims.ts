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
    files: ["lab/runner/match.ts", "lab/runner/differences.ts"],
    tests: [
      ...testsOf("lab/runner", "match", "differences", "reports"),
      ...testsOf("lab/runner", "run-block", "rewrite", "record-output"),
      ...testsOf("lab/operator", "choose"),
    ],
  },
  {
    name: "fences",
    files: [
      ...inRoom("fences", "attributes", "blocks", "check-*", "content-rules", "effects", "fence"),
      ...inRoom("fences", "grammar", "runbook-grammar", "syntax", "unclosed"),
    ],
    tests: [
      ...testsOf("fences", "attributes", "blocks", "check-*", "content-rules", "effect*", "fence"),
      ...testsOf("fences", "grammar", "mistakes", "runbook-grammar", "syntax", "unclosed"),
    ],
  },
  {
    name: "filled-fences",
    files: [
      ...inRoom("fences", "fill-quoted", "layers-at", "placed-name", "placeholders"),
      ...inRoom("fences", "shell-place", "table-cells", "wildcards"),
    ],
    tests: [
      ...testsOf("fences", "layers-at", "placed-name", "placeholders"),
      ...testsOf("fences", "shell-place", "table-cells", "wildcards"),
      ...testsOf("lab/runner", "match"),
    ],
  },
  {
    name: "recorded",
    files: inRoom("fences", "matrix", "measurements", "spread", "verified"),
    tests: testsOf("fences", "matrix", "measurements", "spread", "verified"),
  },
  // Starts bash for thousands of names: only what it alone holds is tried with it.
  { name: "quoting", files: inRoom("fences", "quote"), tests: testsOf("fences", "quote") },
  // Not the test of the whole course, which takes longer than all others together.
  { name: "evidence", files: ["src/evidence/*.ts"], tests: testsOf("evidence", "!(course)") },
  { name: "names", files: inRoom("names", "names-kind"), tests: testsOf("names", "*") },
  {
    name: "wal-budget",
    files: [
      ...inRoom("wal-budget", "alert-rules", "budget", "course-of-events", "form"),
      ...inRoom("wal-budget", "formula", "kept-form", "quantities", "units"),
    ],
    tests: testsOf("wal-budget", "*"),
  },
  {
    name: "scaling",
    files: inRoom("scaling", "decide", "rules", "kept-answers"),
    tests: testsOf("scaling", "*"),
  },
  {
    name: "quiz",
    files: inRoom("quiz", "grade", "shown-order", "check-quizzes", "check-texts", "quiz-schema"),
    tests: testsOf("quiz", "*"),
  },
  {
    name: "progress",
    files: inRoom("progress", "progress-kind", "progress", "reading"),
    tests: testsOf("progress", "*"),
  },
  {
    name: "stored",
    files: [
      ...inRoom("stored", "canonical", "device", "format", "kind", "revisions"),
      ...inRoom("stored", "set-aside", "stored"),
    ],
    tests: testsOf("stored", "*"),
  },
  {
    name: "simulated-connector",
    files: inRoom("incident-lab", "connector", "wal-reader"),
    tests: testsOf("incident-lab", "connector*", "wal-reader*", "lsn"),
  },
  // With PostgreSQL in the process, one for each file of tests.
  {
    name: "simulated-connect",
    files: inRoom("incident-lab", "connect-cluster", "sink", "world"),
    tests: testsOf("incident-lab", "simulated-connect", "sink", "world"),
  },
  {
    name: "operator",
    files: ["lab/operator/choose.ts", "lab/operator/follow.ts"],
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
