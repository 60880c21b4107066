import { isMap, isScalar, parseDocument, visit, type Document, type Node } from "yaml";
import { placeAtOffset, type Position } from "../position.ts";

type Path = readonly PropertyKey[];

/** A YAML text as values, and where each of them stands. */
export interface YamlValues {
  readonly values: object;
  /** The place of the value at a path, or of the nearest enclosing one that exists. */
  readonly placeOf: (path: Path) => Position;
  /** The place of the name of the field at a path; where it is not there, as `placeOf`. */
  readonly placeOfKey: (path: Path) => Position;
  /**
   * The place of a piece of the text at a path, as it is written in the file; that of the whole text
   * where it is written otherwise.
   * @param occurrence which one, from 0
   */
  readonly placeInside: (path: Path, piece: string, occurrence?: number) => Position;
}

/** What keeps a text from being read. */
interface Unreadable {
  readonly reason: string;
  readonly at: Position;
}

function locator(document: Document, yaml: string, firstLine: number) {
  // Not the parser's own line counter: after a mistake it loses lines.
  const at = (offset: number, length?: number): Position => {
    const { line, column } = placeAtOffset(yaml, offset);
    return { line: line + firstLine - 1, column, ...(length ? { length } : {}) };
  };
  const ofNode = (node: Node | null | undefined): Position | undefined =>
    node?.range ? at(node.range[0], isScalar(node) ? node.range[1] - node.range[0] : 1) : undefined;
  const nodeAt = (path: Path) =>
    (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | undefined;
  const placeOf = (path: Path): Position => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = ofNode(nodeAt(path.slice(0, depth)));
      if (found) return found;
    }
    return { line: 1, column: 1 };
  };
  const placeOfKey = (path: Path): Position => {
    const map = nodeAt(path.slice(0, -1));
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
      : undefined;
    return ofNode(pair?.key as Node | undefined) ?? placeOf(path);
  };
  const placeInside = (path: Path, piece: string, occurrence = 0): Position => {
    const node = nodeAt(path);
    if (!isScalar(node) || !node.range) return placeOf(path);
    const source = yaml.slice(node.range[0], node.range[1]);
    let offset = source.indexOf(piece);
    for (let left = occurrence; left > 0 && offset >= 0; left--)
      offset = source.indexOf(piece, offset + piece.length);
    return offset < 0 ? placeOf(path) : at(node.range[0] + offset, piece.length);
  };
  return { at, placeOf, placeOfKey, placeInside };
}

/** The value at a path; `undefined` where nothing stands. */
export function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    values,
  );
}

/**
 * The place of a part of a text value.
 * @param value the text at the path
 * @param offset where the part begins in the value, which the file may hold indented or quoted
 */
export function placeOfPart(
  { placeInside }: Pick<YamlValues, "placeInside">,
  path: Path,
  value: string,
  offset: number,
  length: number,
): Position {
  const piece = value.slice(offset, offset + length);
  return placeInside(path, piece, value.slice(0, offset).split(piece).length - 1);
}

/** Ends a library's message with a full stop, so that the report reads as sentences. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The first alias without its anchor: it parses well, and only turning it into a value fails. */
function unresolvedAlias(document: Document): { reason: string; offset: number } | undefined {
  let found: { reason: string; offset: number } | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      const reason = `nothing is named by the alias *${alias.source}.`;
      found = { reason, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * What the parser says of a text, as long as it says the same: behind an error of another kind it has lost
 * its place, and blames lines that are right.
 */
function syntaxErrors({ errors }: Document): { reason: string; offset: number }[] {
  const lost = errors.findIndex(({ code }) => code !== errors[0]?.code);
  const trusted = lost < 0 ? errors : errors.slice(0, lost);
  return trusted.map(({ message, pos }) => ({ reason: sentence(message), offset: pos[0] }));
}

/**
 * Reads a YAML text that must be lines of the form `field: value`.
 * @param firstLine the line of the file on which the text begins
 * @returns its values, and everything that keeps it from being read: then it has no values
 */
export function readYaml(
  yaml: string,
  firstLine = 1,
): YamlValues & { readonly unreadable: readonly Unreadable[] } {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  const { at, ...places } = locator(document, yaml, firstLine);
  const errors = syntaxErrors(document);
  const alias = errors.length > 0 ? undefined : unresolvedAlias(document);
  const broken = alias ? [alias] : errors;
  const values: unknown = broken.length > 0 ? {} : (document.toJS() ?? {});
  if (typeof values === "object" && values !== null && !Array.isArray(values)) {
    const unreadable = broken.map(({ reason, offset }) => ({ reason, at: at(offset) }));
    return { values, ...places, unreadable };
  }
  const reason = "it is not lines of the form `field: value`.";
  const unreadable = [{ reason, at: at(document.contents?.range[0] ?? 0) }];
  return { values: {}, ...places, unreadable };
}
