import type { z } from "zod";
import { nearest } from "../nearest.ts";
import { problem, type Problem } from "../problem.ts";
import { findings, type SchemaFinding } from "./findings.ts";
import { fieldsAt, meaningAt } from "./schema-at.ts";
import { readYaml, type YamlValues } from "./yaml-values.ts";

type Path = readonly PropertyKey[];

/** A kind of YAML that authors write. */
export interface DocumentKind<T> {
  /** What it is called in a sentence: `the quiz`. */
  readonly name: string;
  /** Its fields; their descriptions tell authors what each of them is. */
  readonly schema: z.ZodType<T>;
  /** How it is written, as a sentence. */
  readonly form: string;
  /** A part of it in words; without it, the names on the way to the part. */
  readonly inWords?: (path: Path, values: unknown) => string;
}

/** A YAML text that was held to its schema. */
export interface ReadDocument<T> extends YamlValues {
  /** `undefined` when anything of it is not usable. */
  readonly value: T | undefined;
  /** Whether it is YAML with fields; else it has no values. */
  readonly readable: boolean;
  readonly problems: readonly Problem[];
}

function toProblem<T>(
  finding: SchemaFinding,
  file: string,
  { name, schema, form, inWords }: DocumentKind<T>,
  { values, placeOf, placeOfKey }: YamlValues,
): Problem {
  const { kind, path } = finding;
  const around = path.slice(0, -1);
  const words = (part: Path) =>
    inWords?.(part, values) ?? (part.length === 0 ? name : `"${part.join(".")}" of ${name}`);
  const explained = (part: Path) => {
    const known = meaningAt(schema, part, values);
    return known ? `\`${known.field}\` is ${known.meaning}.` : undefined;
  };
  const field = String(path.at(-1));
  const where = { file, at: placeOfKey(path) };
  if (kind === "unknown") {
    const known = fieldsAt(schema, around, values);
    const meant = finding.nearest ?? nearest(field, known);
    const behind = explained(around);
    const meaning = behind === undefined ? "" : ` ${behind}`;
    const details = { what: words(around), field, known, nearest: meant, meaning };
    return problem("yaml/unknown-field", where, details);
  }
  if (kind === "missing") {
    const known = meaningAt(schema, path, values);
    const meaning = known?.field === field ? `: ${known.meaning}.` : `. ${explained(path) ?? form}`;
    return problem("yaml/missing-field", where, { what: words(around), field, meaning });
  }
  const details = { what: words(path), reason: finding.reason, meaning: explained(path) ?? form };
  return problem("yaml/invalid-field", { file, at: placeOf(path) }, details);
}

/**
 * Reads a YAML text, and says of everything in it that is not usable where it stands, what is wrong
 * and what to do.
 * @param file its path from the project root
 * @param text the YAML
 * @param kind what it is meant as
 * @param firstLine the line of the file on which the text begins
 */
export function readDocument<T>(
  file: string,
  text: string,
  kind: DocumentKind<T>,
  firstLine = 1,
): ReadDocument<T> {
  const { unreadable, ...yaml } = readYaml(text, firstLine);
  if (unreadable.length > 0) {
    const { name, form } = kind;
    const problems = unreadable.map(({ reason, at }) =>
      problem("yaml/syntax", { file, at }, { what: name, reason, form }),
    );
    return { ...yaml, value: undefined, readable: false, problems };
  }
  const { data, error } = kind.schema.safeParse(yaml.values, { reportInput: true });
  const found = findings(error?.issues ?? []);
  const problems = found.map((finding) => toProblem(finding, file, kind, yaml));
  return { ...yaml, value: data, readable: true, problems };
}
