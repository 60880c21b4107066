import { messagesFile, readMessages, type Message } from "../runbooks/file/messages.ts";
import { parseRuns, tortureFile, type Run } from "../runbooks/page/record.ts";
import { openCourse } from "./course-files.ts";

let messages: readonly Message[] | undefined;
let runs: ReadonlyMap<string, readonly Run[]> | undefined;

/** The catalogue of log messages, for pages. A build reads it once. */
export function siteMessages(): readonly Message[] {
  if (import.meta.env.DEV) messages = undefined;
  messages ??= readMessages(openCourse(process.cwd()).read(messagesFile)).messages;
  return messages;
}

/** The runs of each runbook by the lab, for pages. A build reads them once. */
export function siteRuns(): ReadonlyMap<string, readonly Run[]> {
  if (import.meta.env.DEV) runs = undefined;
  runs ??= parseRuns(openCourse(process.cwd()).read(tortureFile));
  return runs;
}
