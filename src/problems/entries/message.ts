import { entry } from "../entry.ts";
import { perhaps, writeAnchor } from "../suggest.ts";

export const messageEntries = {
  "message/twice": entry<{ id: string }>(
    ({ id }) => `Another file of the catalogue has a message "${id}" already.`,
    "Give this one another id: pages and links find a message by it.",
  ),
  "message/unknown-page": entry<{ id: string; route: string; nearest: string | undefined }>(
    ({ id, route }) => `The message "${id}" leads to ${route}, which does not exist.`,
    ({ nearest }) => `Write the address of a runbook or of a lesson, or none.${perhaps(nearest)}`,
  ),
  "message/unknown-anchor": entry<{
    route: string;
    anchor: string;
    nearest: string | undefined;
    anchors: readonly string[];
  }>(
    ({ route, anchor }) => `The page ${route} has no section "${anchor}".`,
    ({ nearest, anchors }) => writeAnchor(nearest, anchors),
  ),
  "message/line": entry<{ id: string; first: string | undefined }>(
    ({ id, first }) =>
      first === undefined
        ? `The line of the message "${id}" does not hold its text.`
        : `The line of the message "${id}" holds "${first}" before it.`,
    "Copy a line from a log that holds this message alone, and write {name} in the text for what varies.",
  ),
  "message/unlike": entry<{ id: string }>(
    ({ id }) => `The line that is unlike the message "${id}" holds its text.`,
    "Make the text longer, so that it tells the two apart, or write a line of another message.",
  ),
} as const;
