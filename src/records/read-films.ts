import { filmNameOf, filmSchemaVersion, parseFilm, type Film } from "./incidents.ts";
import type { ReadFile } from "../problems/read-file.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Reads the films of the lab.
 * @param files their paths from the project's root
 * @throws ProblemError when one is not what the lab writes, or of a schema of before
 */
export function readFilms(files: readonly string[], read: ReadFile): Film[] {
  return files.flatMap((file) => {
    const text = read(file);
    if (text === undefined) return [];
    const name = filmNameOf(file);
    const parse = (content: string): Film => {
      const json = JSON.parse(content) as { schema?: unknown };
      if (json.schema !== filmSchemaVersion)
        throw new Error(
          `its schema is ${String(json.schema)}, and this course reads ${filmSchemaVersion}`,
        );
      const film = parseFilm(json);
      if (film.name !== name) throw new Error(`it is the film of ${film.name}`);
      return film;
    };
    return [parseRecord(file, text, parse, `film ${name}`)];
  });
}
