import type { ReadFile } from "../problems/read-file.ts";
import { boardFileOf, boardSchemaVersion, parseBoard, type FilmedBoard } from "./boards.ts";
import { parseRecord } from "./parse-record.ts";

function parse(file: string, content: string): FilmedBoard {
  const json = JSON.parse(content) as { schema?: unknown };
  if (json.schema !== boardSchemaVersion)
    throw new Error(
      `its schema is ${String(json.schema)}, and this course reads ${boardSchemaVersion}`,
    );
  const board = parseBoard(json);
  if (boardFileOf(board.film) !== file) throw new Error(`it is of the film ${board.film}`);
  return board;
}

/**
 * Reads what the board shows during the films.
 * @param files their paths from the project's root
 * @throws ProblemError when one is not what the lab writes, or of a schema of before
 */
export function readBoards(files: readonly string[], read: ReadFile): FilmedBoard[] {
  return files.flatMap((file) => {
    const text = read(file);
    if (text === undefined) return [];
    return [parseRecord(file, text, (content) => parse(file, content), "board")];
  });
}
