import { problem, type Problem } from "../../problems/problem.ts";
import { lessonGrammar, type FenceState, type Grammar, type LanguageRule } from "./grammar.ts";
import { attribute, attributesOf, isRun, unclosedQuote, type Attribute } from "./attributes.ts";
import { checkShape } from "./check-shape.ts";
import type { Fence } from "./fence.ts";

const stateForms: Record<FenceState, string> = {
  run: "`run`",
  show: '`show="reason"`',
  check: '`check="…"`',
  file: '`file="lab/config/…"`',
  notes: "`notes`",
};

/**
 * Checks a fence's shape, and its opening line against the grammar. What follows from another
 * mistake of the same fence is not reported.
 * @param grammar of the kind of text in which it stands
 */
export function checkGrammar(fence: Fence, grammar: Grammar = lessonGrammar): Problem[] {
  const { languages } = grammar;
  const where = { file: fence.file, at: fence.at };
  const shape = checkShape(fence);
  if (shape.length > 0) return shape;
  const { language } = fence;
  const rule = language && Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (!rule) {
    const details = { language, languages: Object.keys(languages) };
    return [problem("fence/unknown-language", where, details)];
  }
  const open = unclosedQuote(fence);
  if (open) {
    return [
      problem("fence/unclosed-quote", { file: fence.file, at: open.at }, { name: open.name }),
    ];
  }
  const found = attributesOf(fence);
  return [
    ...checkAttributes(fence, rule, found, grammar),
    ...checkState(fence, rule, found),
    ...checkFollows(fence, found, grammar),
  ];
}

function checkAttributes(
  fence: Fence,
  rule: LanguageRule,
  found: readonly Attribute[],
  { attributes }: Grammar,
): Problem[] {
  const has = (state: string) => found.some(({ name }) => name === state);
  const known = has("notes")
    ? ["notes"]
    : [...rule.states, ...rule.attributes, ...(has("run") ? rule.whenRun : [])];
  return found.flatMap(({ name, value, at }, index) => {
    const where = { file: fence.file, at };
    const isRepeated = found.findIndex((earlier) => earlier.name === name) !== index;
    if (isRepeated || !known.includes(name)) {
      return [problem("fence/unknown-attribute", where, { name, known })];
    }
    const accepted = attributes[name];
    const holdsName = typeof value === "string" && value.includes("{{");
    if (!accepted || (accepted.accepts(value) && !holdsName)) return [];
    const expected = holdsName
      ? "it without {{…}}: names are filled in only in code"
      : accepted.expected;
    return [problem("fence/attribute-value", where, { name, expected })];
  });
}

function checkState(fence: Fence, rule: LanguageRule, found: readonly Attribute[]): Problem[] {
  const language = fence.language ?? "";
  const where = { file: fence.file, at: fence.at };
  const states = rule.states.filter((state) => found.some(({ name }) => name === state));
  if (states.length > 1) return [problem("fence/two-states", where, { states })];
  if (rule.states.length === 0 || states.length === 1) return [];
  const forms = rule.states.map((state) => stateForms[state]);
  return [problem("fence/no-state", where, { language, states: forms })];
}

/** The command whose output a fence is, through other outputs of it. */
function commandOf({ previous }: Fence, grammar: Grammar): Fence | undefined {
  if (!previous || isRun(previous)) return previous;
  const isOutput = attribute(previous, "output") !== undefined;
  return grammar.follows === "command or output" && isOutput
    ? commandOf(previous, grammar)
    : undefined;
}

/** Output and notes stand right after what they belong to. */
function checkFollows(fence: Fence, found: readonly Attribute[], grammar: Grammar): Problem[] {
  const follows = (name: string, after: string, isThere: boolean) =>
    found
      .filter((each) => each.name === name && !isThere)
      .map(({ at }) => problem("fence/out-of-place", { file: fence.file, at }, { name, after }));
  const isAfterDiagram = fence.previous?.language === "mermaid";
  return [
    ...follows("output", "the `run` fence whose output it is", !!commandOf(fence, grammar)),
    ...follows("notes", "the mermaid fence whose nodes they explain", isAfterDiagram),
  ];
}
