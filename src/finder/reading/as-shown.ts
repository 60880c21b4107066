// Colors and cursor moves of a terminal (ECMA-48), and titles of its window.
const terminalCodes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;

/** A text as it was shown: without terminal codes, with plain line ends and plain spaces. */
export function asShown(pasted: string): string {
  return pasted
    .replace(terminalCodes, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b\ufeff]/g, "");
}

/**
 * A text without the `+` by which psql marks that a value goes on in the next line. JSON loses
 * nothing by it: outside of its strings, which end within their line, there is no `+` at the end.
 */
export function withoutLineMarks(shown: string): string {
  return shown.replaceAll("+\n", "\n");
}

/** A text that was within quotes, as a shell or JSON has it there, without their backslashes. */
export function withoutEscapes(shown: string): string {
  return shown.replace(/\\(["\\n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
}
