import { getColorContrast } from "@expressive-code/core";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTokens, token } from "../../../src/styles/read-tokens.ts";

/**
 * WCAG 2.2: text needs 4.5 : 1 (1.4.3), lines and shapes that carry meaning 3 : 1 (1.4.11).
 * Each row names what is seen and everything it is seen on.
 */
interface Row {
  readonly color: string;
  readonly on: readonly string[];
}

const papers = ["paper", "paper-raised", "paper-sunken"];
const states = ["danger", "caution", "note", "check", "lab-only"];
const washes = [...states, "accent"].map((name) => `${name}-wash`);
const fills = ["node", "group", "second", "third", "alarm", "good", "note"];

const text: readonly Row[] = [
  { color: "ink", on: [...papers, ...washes] },
  { color: "ink-strong", on: [...papers, ...washes, "code-mark"] },
  { color: "ink-soft", on: [...papers, ...washes] },
  { color: "accent", on: [...papers, "accent-wash"] },
  { color: "accent-strong", on: [...papers, ...washes] },
  { color: "on-accent", on: ["accent"] },
  { color: "on-danger", on: ["danger"] },
  ...states.map((name) => ({ color: name, on: [...papers, `${name}-wash`] })),
  // Where it was copied: a tooltip in the color of a passed check.
  { color: "paper", on: ["check"] },
  ...["ink", "comment", "keyword", "string", "number"].map((name) => ({
    color: `code-${name}`,
    on: ["code-paper", "code-mark"],
  })),
  { color: "diagram-text", on: ["paper", ...fills].map((name) => `diagram-${name}`) },
];

const lines: readonly Row[] = [
  { color: "rule-strong", on: papers },
  { color: "accent", on: papers },
  ...states.map((name) => ({ color: name, on: [...papers, `${name}-wash`] })),
  { color: "diagram-line", on: ["diagram-paper", ...fills.map((name) => `diagram-${name}`)] },
  ...fills.map((name) => ({
    color: `diagram-${name}-edge`,
    on: ["diagram-paper", `diagram-${name}`],
  })),
];

const css = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");
const tokens = readTokens(css);

/** The pairs of a table whose contrast is too low, with the contrast they have. */
function tooLow(rows: readonly Row[], least: number, theme: "light" | "dark"): string[] {
  return rows.flatMap(({ color, on }) =>
    on.flatMap((ground) => {
      const contrast = getColorContrast(token(tokens, color)[theme], token(tokens, ground)[theme]);
      return contrast < least ? [`--${color} on --${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

describe.for(["light", "dark"] as const)("the %s theme", (theme) => {
  test("shows every text with a contrast of at least 4.5", () => {
    expect(tooLow(text, 4.5, theme)).toEqual([]);
  });

  test("shows every line and edge with a contrast of at least 3", () => {
    expect(tooLow(lines, 3, theme)).toEqual([]);
  });
});

test("every color is held to a contrast, or is only a ground or a quiet rule", () => {
  const seen = [...text, ...lines].flatMap(({ color, on }) => [color, ...on]);
  const decoration = ["rule", "shadow", "veil"];
  expect(Object.keys(tokens).filter((name) => !seen.includes(name))).toEqual(decoration);
});
