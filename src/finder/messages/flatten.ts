/** A text without what differs from one terminal to the next, and where each character stood. */
export interface FlatText {
  /** Lower case, no white space, straight quotes, no escapes. */
  readonly text: string;
  /** For each character of `text`, and once more at its end, the index in what was given. */
  readonly at: Uint32Array;
}

/** `\u001b[31m` as a terminal, a JSON log or `cat -v` writes it. */
const color = /(?:\u001b|\\u001b|\\x1b|\\033|\^\[)\[[0-9;]*[A-Za-z]/iy;
const whiteSpace = /\s|\u200b|\ufeff/;
/** What white space is in a JSON string. */
const escapedSpace = new Set(["n", "r", "t"]);
const straight: Readonly<Record<string, string | undefined>> = {
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2018": "'",
  "\u2019": "'",
  "\u00b4": "'",
};

/** How many characters of the text stand for nothing at an index, and what stands there otherwise. */
function read(pasted: string, index: number): { length: number; character: string } {
  const first = pasted.charAt(index);
  if (first > " " && first < "\u007f" && first !== "\\" && first !== "^") {
    return { length: 1, character: first.toLowerCase() };
  }
  if (first === "\u001b" || first === "^" || first === "\\") {
    color.lastIndex = index;
    const sequence = color.exec(pasted)?.[0];
    if (sequence !== undefined) return { length: sequence.length, character: "" };
  }
  if (first === "\\") {
    const next = pasted.charAt(index + 1);
    if (escapedSpace.has(next)) return { length: 2, character: "" };
    // A quote that was escaped twice has more than one of them before it.
    return { length: 1, character: "" };
  }
  if (whiteSpace.test(first)) return { length: 1, character: "" };
  const lower = (straight[first] ?? first).toLowerCase();
  return { length: 1, character: lower.length === 1 ? lower : first };
}

/**
 * Takes away what a terminal, a log viewer or a chat adds to a message: colors, line breaks inside a
 * word, doubled spaces, escaped and curly quotes, capitals.
 * @param pasted any text
 */
export function flatten(pasted: string): FlatText {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < pasted.length;) {
    const { length, character } = read(pasted, index);
    if (character !== "") {
      characters.push(character);
      at.push(index);
    }
    index += length;
  }
  return { text: characters.join(""), at: Uint32Array.from([...at, pasted.length]) };
}
