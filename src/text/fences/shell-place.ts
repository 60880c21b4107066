/** Where a place in a shell script is, as the shell reads it. */
export interface ShellPlace {
  readonly kind: "code" | "double" | "single" | "heredoc" | "literal-heredoc" | "comment";
  /** What stands before the place in the same quotes or here-document, without the shell's escapes. */
  readonly before: string;
  /** The word that ends the here-document; empty elsewhere. */
  readonly delimiter: string;
}

interface Frame {
  readonly kind: ShellPlace["kind"];
  readonly start: number;
  readonly delimiter: string;
}

const heredocStart = /<<-?[ \t]*(['"\\]?)(\w+)/y;

/** A shell script, read from its beginning; frames are what is open. */
class ShellReader {
  readonly #text: string;
  readonly #frames: Frame[] = [{ kind: "code", start: 0, delimiter: "" }];
  readonly #announced: { kind: ShellPlace["kind"]; delimiter: string }[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readTo(offset: number): ShellPlace {
    while (this.#at < offset) this.#step();
    const { kind, start, delimiter } = this.#top();
    const before = this.#text.slice(start, offset);
    return {
      kind,
      delimiter,
      before: kind === "double" ? before.replace(/\\(["\\$`])/g, "$1") : before,
    };
  }

  #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #open(kind: ShellPlace["kind"], length: number, delimiter = "") {
    this.#at += length;
    this.#frames.push({ kind, start: this.#at, delimiter });
  }

  /** Ends what is open; the script itself stays. */
  #close() {
    this.#at++;
    if (this.#frames.length > 1) this.#frames.pop();
  }

  #step() {
    const { kind } = this.#top();
    if (kind === "code") this.#code();
    else if (kind === "double" || kind === "heredoc") this.#expanding(kind);
    else if (kind === "single") this.#until("'");
    else if (kind === "comment") this.#comment();
    else this.#heredocLine();
  }

  #until(end: string) {
    if (this.#text[this.#at] === end) this.#close();
    else this.#at++;
  }

  #comment() {
    // The line break ends the comment, and belongs to the code around it.
    if (this.#text[this.#at] === "\n") this.#frames.pop();
    else this.#at++;
  }

  #code() {
    const character = this.#text[this.#at];
    if (character === "\\") this.#at += 2;
    else if (character === "'") this.#open("single", 1);
    else if (character === '"') this.#open("double", 1);
    else if (character === "(") this.#open("code", 1);
    else if (character === ")") this.#close();
    else if (character === "#" && /^$|[\s;(]/.test(this.#text[this.#at - 1] ?? "")) {
      this.#open("comment", 1);
    } else if (character === "<") this.#less();
    else if (character === "\n") this.#lineEnd();
    else this.#at++;
  }

  /** A here-document announces itself; it begins on the next line. A here-string does not. */
  #less() {
    if (this.#text.startsWith("<<<", this.#at)) {
      this.#at += 3;
      return;
    }
    heredocStart.lastIndex = this.#at;
    const [whole = "<", quoted, delimiter] = heredocStart.exec(this.#text) ?? [];
    this.#at += whole.length;
    if (delimiter === undefined) return;
    this.#announced.push({ kind: quoted ? "literal-heredoc" : "heredoc", delimiter });
    if (quoted === "'" || quoted === '"') this.#at++;
  }

  #lineEnd() {
    const next = this.#announced.shift();
    if (next) this.#open(next.kind, 1, next.delimiter);
    else this.#at++;
  }

  #expanding(kind: "double" | "heredoc") {
    const character = this.#text[this.#at];
    if (character === "\\") this.#at += 2;
    else if (this.#text.startsWith("$(", this.#at)) this.#open("code", 2);
    else if (kind === "double") this.#until('"');
    else this.#heredocLine();
  }

  /** A line with nothing but the delimiter ends a here-document. */
  #heredocLine() {
    const { delimiter } = this.#top();
    const begins = this.#text[this.#at - 1] === "\n";
    const end = this.#text.indexOf("\n", this.#at);
    const line = this.#text.slice(this.#at, end < 0 ? undefined : end);
    if (!begins || line.trim() !== delimiter) {
      this.#at++;
      return;
    }
    this.#at += line.length;
    this.#frames.pop();
  }
}

/**
 * Where a place in a shell script is: in which quotes, here-document or comment. A command in `$(…)`
 * is read anew, as the shell does.
 * @param text the script; syntax beyond that of the lessons (backticks, `case` in `$(…)`) is not read
 * @param offset characters from its beginning, 0-based
 */
export function shellPlaceAt(text: string, offset: number): ShellPlace {
  return new ShellReader(text).readTo(offset);
}
