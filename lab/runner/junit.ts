/** A test case of a JUnit report. */
export interface JunitCase {
  readonly name: string;
  /** Missing when it was not run to its end. */
  readonly seconds?: number;
  readonly failure?: { readonly message: string; readonly text: string };
  /** Why it was not run, or says nothing. */
  readonly skipped?: string;
}

/** A suite of a JUnit report. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  /** Where a case that was not run counts as failed, more than the cases with a `failure`. */
  readonly failures: number;
  readonly seconds: number;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const xml = (text: string) =>
  // Characters that XML 1.0 cannot hold, such as colors of a terminal.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replace(/[&<>"]/g, (c) => escapes[c] ?? c);

function caseText(suite: string, { name, seconds, failure, skipped }: JunitCase): string {
  const time = seconds === undefined ? "" : ` time="${seconds.toFixed(3)}"`;
  const open = `    <testcase classname="${xml(suite)}" name="${xml(name)}"${time}`;
  if (skipped !== undefined) return `${open}><skipped message="${xml(skipped)}"/></testcase>`;
  if (!failure) return `${open}/>`;
  const { message, text } = failure;
  return `${open}><failure message="${xml(message)}">${xml(text)}</failure></testcase>`;
}

function suiteText({ name, cases, failures, seconds }: JunitSuite): string {
  const passed = cases.filter(({ failure, skipped }) => !failure && skipped === undefined).length;
  const skipped = cases.length - passed - failures;
  const time = seconds.toFixed(3);
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}" time="${time}"`;
  const head = `  <testsuite name="${xml(name)}" ${counts}>`;
  return [head, ...cases.map((one) => caseText(name, one)), "  </testsuite>"].join("\n");
}

/** A report as JUnit XML, for CI. */
export function junitText(suites: readonly JunitSuite[]): string {
  const all = suites.map(suiteText).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${all}\n</testsuites>\n`;
}
