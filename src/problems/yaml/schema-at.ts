import { z } from "zod";
import { findings } from "./findings.ts";
import { valueAt } from "./yaml-values.ts";

type Path = readonly PropertyKey[];

/** The kind that a value is meant as: by the field that tells kinds apart, or with the fewest mistakes. */
function meantKind(schema: z.ZodUnion | z.ZodDiscriminatedUnion, value: unknown): z.ZodType {
  const byField = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : undefined;
  const mistakes = (option: z.ZodType) => {
    const { error } = option.safeParse(value, { reportInput: true });
    const found = findings(error?.issues ?? []);
    return found.filter(({ path }) => byField === undefined || path[0] === byField).length;
  };
  const options = (schema.options as z.ZodType[]).map(
    (option) => [option, mistakes(option)] as const,
  );
  const [meant] = options.sort(([, a], [, b]) => a - b);
  return meant?.[0] ?? schema;
}

function unwrapped(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return unwrapped(meantKind(schema, value), value);
  return schema;
}

function below(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return undefined;
  return (schema.shape as Readonly<Record<PropertyKey, z.ZodType>>)[key];
}

/** The schemas on the way to a path, from the whole to what stands there, as far as they are known. */
function schemasTo(schema: z.ZodType, path: Path, value: unknown): z.ZodType[] {
  const [key, ...rest] = path;
  const next = key === undefined ? undefined : below(unwrapped(schema, value), key);
  if (key === undefined || !next) return [schema];
  return [schema, ...schemasTo(next, rest, valueAt(value, [key]))];
}

/**
 * The names of the fields that a schema knows at a path.
 * @param schema of the whole
 * @param path to the value in which a field stands
 * @param value the whole: where several kinds are possible, it says which one is meant
 * @returns `[]` where no names are known
 */
export function fieldsAt(schema: z.ZodType, path: Path, value: unknown): readonly string[] {
  const way = schemasTo(schema, path, value);
  if (way.length <= path.length) return [];
  const last = unwrapped(way.at(-1) ?? schema, valueAt(value, path));
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

/**
 * What the field at a path is, or else the nearest around it that is described.
 * @returns its name and its description in the schema; `undefined` where nothing is described
 */
export function meaningAt(
  schema: z.ZodType,
  path: Path,
  value: unknown,
): { readonly field: string; readonly meaning: string } | undefined {
  const way = schemasTo(schema, path, value);
  for (let depth = way.length - 1; depth > 0; depth--) {
    const at = way[depth];
    const inner = at instanceof z.ZodDefault || at instanceof z.ZodOptional ? at.unwrap() : at;
    const meaning = at?.description ?? (inner as z.ZodType | undefined)?.description;
    if (meaning !== undefined) return { field: String(path[depth - 1]), meaning };
  }
  return undefined;
}
