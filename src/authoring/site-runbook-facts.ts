import { followedFile, hashOf } from "../runbooks/file/followed.ts";
import { messagesFile, readMessages, type Message } from "../runbooks/file/messages.ts";
import { parseRunbook } from "../runbooks/file/parse-runbook.ts";
import { parseRuns, type RunInWorld } from "../runbooks/page/record.ts";
import { openCourse } from "./course-files.ts";

let messages: readonly Message[] | undefined;
let runs: ReadonlyMap<string, readonly RunInWorld[]> | undefined;

/** The messages that lead to runbooks, for pages. A build reads them once. */
export function siteMessages(): readonly Message[] {
  if (import.meta.env.DEV) messages = undefined;
  messages ??= readMessages(openCourse(process.cwd()).read(messagesFile)).messages;
  return messages;
}

function readRuns(root: string): ReadonlyMap<string, readonly RunInWorld[]> {
  const { runbooks, read } = openCourse(root);
  const hashes = runbooks().flatMap((file) => {
    const runbook = parseRunbook(file, read(file) ?? "").read?.runbook;
    return runbook ? [[runbook.fields.id, hashOf(runbook)] as const] : [];
  });
  return parseRuns(read(followedFile), new Map(hashes));
}

/** How the lab followed each runbook, for pages. A build reads it once. */
export function siteRuns(): ReadonlyMap<string, readonly RunInWorld[]> {
  if (import.meta.env.DEV) runs = undefined;
  runs ??= readRuns(process.cwd());
  return runs;
}
