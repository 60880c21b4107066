import { flatten } from "./flatten.ts";

/** A message's text, ready to be looked for in a flattened paste. */
export interface MessagePattern {
  /** Finds it; each capture is a group, in the order of `names`. */
  readonly search: RegExp;
  readonly names: readonly string[];
  /** The names whose value may hold a space; in the others' places stands one word. */
  readonly spaced: ReadonlySet<string>;
  /** Its longest fixed piece: a paste without it needs no search. */
  readonly piece: string;
  /** How many of its characters are fixed. */
  readonly fixed: number;
}

/** `{slot}`; a brace before anything else, as in `Task{id=`, is a character like others. */
const capture = /\{([a-z][a-z0-9-]*)\}/g;

/** What captures look like, by the last word of their name; another thing there is another message. */
const shapes: Readonly<Record<string, string | undefined>> = {
  lsn: String.raw`[0-9a-f]{1,8}/[0-9a-f]{1,8}|lsn\{[^}]{1,20}\}`,
  pid: String.raw`\d{1,10}`,
  bytes: String.raw`\d{1,20}`,
  number: String.raw`-?\d{1,20}`,
  code: String.raw`[0-9a-z]{5}`,
};
const longest = 160;
const closing: Readonly<Record<string, string | undefined>> = {
  '"': '"',
  "'": "'",
  "(": ")",
  "[": String.raw`\]`,
  "{": "}",
};

/** Last words of names in whose place a phrase may stand. */
const phrases = new Set(["position", "statement", "reason", "tasks", "time"]);

const lastWord = (name: string) => name.slice(name.lastIndexOf("-") + 1);

/** Whether a phrase may stand in the place of a capture: by its name, or in brackets. */
const holdsSpaces = (name: string, before: string) =>
  phrases.has(lastWord(name)) || /[([{]/.test(before);

/** The group of a capture, by its name and the character before it. */
function group(name: string, before: string): string {
  const end = closing[before];
  const shape = shapes[lastWord(name)];
  return `(${shape ?? `[^${end ?? ""}]{1,${longest}}?`})`;
}

const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** A fixed piece: its quotes may be missing, as versions and shells leave them out. */
const fixedSource = (piece: string) =>
  piece
    .split(/(["'`])/)
    .map((part) => (/^["'`]$/.test(part) ? "[\"'`]?" : escape(part)))
    .join("");

/** What has been made of texts before; a catalogue is searched again with every paste. */
const made = new Map<string, MessagePattern>();

function make(text: string): MessagePattern {
  const parts = text.split(capture);
  const names = parts.filter((_, index) => index % 2 === 1);
  const pieces = parts.filter((_, index) => index % 2 === 0).map((piece) => flatten(piece).text);
  const source = pieces.map((piece, index) => {
    const name = names[index];
    return fixedSource(piece) + (name === undefined ? "" : group(name, piece.at(-1) ?? ""));
  });
  const spaced = names.filter((name, index) => holdsSpaces(name, pieces[index]?.at(-1) ?? ""));
  const unquoted = pieces.flatMap((piece) => piece.split(/["'`]/));
  const [piece = ""] = unquoted.sort((a, b) => b.length - a.length);
  const fixed = pieces.join("").length;
  let search: RegExp | undefined;
  return {
    // Most messages do not stand in a paste, and need none.
    get search() {
      return (search ??= new RegExp(source.join(""), "gd"));
    },
    names,
    spaced: new Set(spaced),
    piece,
    fixed,
  };
}

/**
 * Makes the pattern of a message.
 * @param text its fixed text, with `{name}` for what varies
 */
export function messagePattern(text: string): MessagePattern {
  const known = made.get(text);
  if (known) return known;
  const pattern = make(text);
  made.set(text, pattern);
  return pattern;
}
