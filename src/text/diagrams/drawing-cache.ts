import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeAtOnce } from "../../system/write-at-once.ts";

/** A finished picture: all that a page needs of a diagram. */
const drawingSchema = z.strictObject({
  svg: z.string().startsWith("<svg"),
  width: z.number().positive(),
  height: z.number().positive(),
  /** How narrow the picture may be shown, in CSS pixels, before its text gets too small. */
  minWidth: z.number().positive(),
  /** What it says, line by line. */
  textAlternative: z.array(z.string()),
  /** What notes can be about. */
  nodes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type Drawing = z.infer<typeof drawingSchema>;

/** SHA-256 over everything that decides how a diagram looks. */
export function drawingKey(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}

/** Drawings on disk, one file each, by key. A damaged file counts as missing. */
export class DrawingCache {
  readonly #folder: string;

  /** @param folder where the files are; made when first written to */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(key: string): Promise<Drawing | undefined> {
    try {
      const text = await readFile(join(this.#folder, `${key}.json`), "utf8");
      return drawingSchema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }

  /** Writes a drawing so that no reader ever sees half of it, even if two write it at once. */
  async set(key: string, drawing: Drawing): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    writeAtOnce(join(this.#folder, `${key}.json`), JSON.stringify(drawing));
  }
}
