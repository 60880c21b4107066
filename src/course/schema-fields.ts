import { z } from "zod";

function isRecord(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The alternatives of a union that a value may be meant as: by its discriminator, if there is one. */
function alternatives(schema: z.ZodUnion | z.ZodDiscriminatedUnion, value: unknown): z.ZodType[] {
  const options = schema.options as z.ZodType[];
  if (!(schema instanceof z.ZodDiscriminatedUnion) || !isRecord(value)) return options;
  const { discriminator } = schema.def;
  const meant = options.filter(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape[discriminator] as z.ZodType).safeParse(value[discriminator]).success,
  );
  return meant.length > 0 ? meant : options;
}

/**
 * The names of the fields that a schema knows at a path.
 * @param schema of the whole
 * @param path to the value in which a field stands
 * @param value the whole: where several kinds are possible, it says which one is meant
 * @returns `[]` where no names are known
 */
export function fieldsAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): readonly string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return fieldsAt(schema.unwrap() as z.ZodType, path, value);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return [
      ...new Set(alternatives(schema, value).flatMap((option) => fieldsAt(option, path, value))),
    ];
  const [first, ...rest] = path;
  const below = first !== undefined && isRecord(value) ? value[first] : undefined;
  if (schema instanceof z.ZodArray)
    return first === undefined ? [] : fieldsAt(schema.element as z.ZodType, rest, below);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Readonly<Record<PropertyKey, z.ZodType>>;
  if (first === undefined) return Object.keys(shape);
  const field = shape[first];
  return field ? fieldsAt(field, rest, below) : [];
}
