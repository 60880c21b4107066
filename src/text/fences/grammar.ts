/**
 * The grammar of code fences: which languages there are, and what an author says of a block.
 * The site and the lab read fences by this one table.
 */

/** What is done with a block. A block has exactly one state; there is no default. */
export type FenceState = "run" | "show" | "check" | "file" | "notes";

export interface AttributeRule {
  /** Sentence part for messages: "Write …". */
  readonly expected: string;
  readonly accepts: (value: string | true) => boolean;
}

export interface LanguageRule {
  /** The states a fence of this language may have; `[]` when it needs none. */
  readonly states: readonly FenceState[];
  /** Attributes besides the state. */
  readonly attributes: readonly string[];
  /** Attributes that are allowed only together with `run`. */
  readonly whenRun: readonly string[];
}

/** What `check="…"` can verify. */
export const checks = [
  "connector",
  "prometheus-rules",
  "prometheus-config",
  "promql",
  "json",
  "yaml",
] as const;
export type Check = (typeof checks)[number];

const command: LanguageRule = {
  states: ["run", "show"],
  attributes: ["title"],
  whenRun: ["lab-only", "exit", "within", "as"],
};
const configuration: LanguageRule = {
  states: ["check", "file", "show"],
  attributes: ["title"],
  whenRun: [],
};

export const languages: Readonly<Record<string, LanguageRule>> = {
  bash: command,
  sql: command,
  json: configuration,
  yaml: { ...configuration, states: [...configuration.states, "notes"] },
  properties: configuration,
  promql: configuration,
  text: { states: [], attributes: ["output", "title"], whenRun: [] },
  markdown: { states: [], attributes: ["title"], whenRun: [] },
  mermaid: { states: [], attributes: [], whenRun: [] },
};

const text = (expected: string): AttributeRule => ({
  expected,
  accepts: (value) => typeof value === "string" && value.trim().length > 0,
});
const flag = (name: string): AttributeRule => ({
  expected: `\`${name}\` alone, without a value`,
  accepts: (value) => value === true,
});
const matching = (pattern: RegExp, expected: string): AttributeRule => ({
  expected,
  accepts: (value) => typeof value === "string" && pattern.test(value),
});

export const attributes: Readonly<Record<string, AttributeRule>> = {
  run: flag("run"),
  "lab-only": {
    expected: '`lab-only` alone, or lab-only="fault" where the block causes the fault',
    accepts: (value) => value === true || value === "fault",
  },
  output: flag("output"),
  notes: flag("notes"),
  show: {
    expected: 'show="why this cannot be run", with a reason of at least ten characters',
    accepts: (value) => typeof value === "string" && value.trim().length >= 10,
  },
  check: {
    expected: checks.map((check) => `check="${check}"`).join(", "),
    accepts: (value) => (checks as readonly unknown[]).includes(value),
  },
  file: matching(/^lab\/config\/[\w./-]+$/, 'file="lab/config/…", a path from the project root'),
  exit: matching(
    /^(\d{1,2}|1\d\d|2[0-4]\d|25[0-5])$/,
    "exit=1, the expected exit status from 0 to 255",
  ),
  within: matching(/^[1-9]\d{0,3}s$/, 'within="90s", a time in seconds'),
  as: matching(/^superuser$/, 'as="superuser"'),
  title: text('title="…" with a text'),
};

/** The grammar of one kind of text. */
export interface Grammar {
  readonly languages: Readonly<Record<string, LanguageRule>>;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** What an output may follow: its command, or in runbooks also another output of that command. */
  readonly follows: "command" | "command or output";
}

export const lessonGrammar: Grammar = { languages, attributes, follows: "command" };
