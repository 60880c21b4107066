import { problem, type Problem } from "../../problems/problem.ts";
import { runbookId, runbookRoute } from "../../text/lessons/runbook-path.ts";
import type { Message, Messages, PlacedMessage } from "../../runbooks/file/messages.ts";
import { missingAt, type AnswerPage } from "../answer-pages.ts";
import { matchMessages } from "./match.ts";

/**
 * The pages of runbooks.
 * @param files all of them
 * @param texts those that can be read
 */
export const runbookAnswers = (
  files: readonly string[],
  texts: readonly { file: string; headings: readonly { slug: string }[] }[],
): AnswerPage[] =>
  files.flatMap((file) => {
    const id = runbookId(file);
    const anchors = texts.find((text) => text.file === file)?.headings.map(({ slug }) => slug);
    return id === undefined ? [] : [{ route: runbookRoute(id), anchors }];
  });

/** The pages of lessons; the name of one is `<module>/<slug>`. */
export const lessonAnswers = (
  known: readonly { name: string; anchors: readonly string[] | undefined }[],
): AnswerPage[] => known.map(({ name, anchors }) => ({ route: `/course/${name}/`, anchors }));

function checkLeads({ message, where }: PlacedMessage, pages: readonly AnswerPage[]): Problem[] {
  const { id, leads } = message;
  const missing = leads === "none" ? undefined : missingAt(leads, pages);
  if (!missing) return [];
  const { route, nearest, section } = missing;
  return [
    section
      ? problem("message/unknown-anchor", where("leads"), { route, nearest, ...section })
      : problem("message/unknown-page", where("leads"), { id, route, nearest }),
  ];
}

/** The text must be found in its own line, before any other message, and not in the line that is unlike it. */
function checkLines({ message, where }: PlacedMessage, all: readonly Message[]): Problem[] {
  const { id, line, unlike } = message;
  const first = matchMessages(line, all)[0]?.message.id;
  const own = matchMessages(unlike, [message]).length > 0;
  return [
    ...(first === id ? [] : [problem("message/line", where("line"), { id, first })]),
    ...(own ? [problem("message/unlike", where("unlike"), { id })] : []),
  ];
}

/**
 * Checks the messages by themselves, with each other, and with the pages that they lead to.
 * @param pages every runbook and every lesson
 */
export function checkMessages({ messages }: Messages, pages: readonly AnswerPage[]): Problem[] {
  const all = messages.map(({ message }) => message);
  return messages.flatMap((placed, index) => {
    const { id } = placed.message;
    const isTwice = all.findIndex((other) => other.id === id) !== index;
    return [
      ...(isTwice ? [problem("message/twice", placed.where(), { id })] : []),
      ...checkLeads(placed, pages),
      ...checkLines(placed, all),
    ];
  });
}
