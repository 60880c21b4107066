import { anchorsOf, type KnownLesson } from "../../text/lessons/lesson-index.ts";
import { nearest } from "../../problems/nearest.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import type { AlertRule } from "./alert-rules.ts";
import { checkRunbookText } from "./check-steps.ts";
import { runbookOf, type Messages } from "./messages.ts";
import type { RunbookText } from "./parse-runbook.ts";

/** What runbooks must agree with. */
export interface RunbookTargets {
  readonly rules: readonly AlertRule[];
  readonly messages: Messages;
  readonly known: readonly KnownLesson[];
}

function checkAlerts(runbooks: readonly RunbookText[], rules: readonly AlertRule[]): Problem[] {
  const names = rules.map(({ name }) => name);
  const ids = runbooks.map(({ name }) => name);
  const listed = runbooks.flatMap((read) =>
    (read.runbook?.fields.alerts ?? []).map((alert, index) => ({ read, alert, index })),
  );
  return [
    ...listed
      .filter(({ alert }) => !names.includes(alert))
      .map(({ read: { file, placeOf }, alert, index }) => {
        const where = { file, at: placeOf(["alerts", index]) };
        return problem("runbook/unknown-alert", where, { alert, nearest: nearest(alert, names) });
      }),
    ...rules.flatMap(({ file, at, name, runbook }) => {
      if (runbook === undefined)
        return [problem("runbook/alert-without", { file, at }, { alert: name })];
      const target = runbooks.find((read) => read.name === runbook);
      if (!target) {
        const details = { alert: name, runbook, nearest: nearest(runbook, ids) };
        return [problem("runbook/alert-to-nothing", { file, at }, details)];
      }
      if (!target.runbook || target.runbook.fields.alerts.includes(name)) return [];
      const where = { file: target.file, at: target.placeOf(["alerts"]) };
      return [problem("runbook/alert-not-listed", where, { alert: name })];
    }),
  ];
}

function checkMessages(runbooks: readonly RunbookText[], list: Messages): Problem[] {
  const { messages, problems } = list;
  const ids = messages.map(({ message }) => message.id);
  const unknown = runbooks.flatMap(({ file, runbook, placeOf }) =>
    (runbook?.fields.messages ?? []).flatMap((id, index) =>
      problems.length > 0 || ids.includes(id)
        ? []
        : [
            problem(
              "runbook/unknown-message",
              { file, at: placeOf(["messages", index]) },
              { id, nearest: nearest(id, ids) },
            ),
          ],
    ),
  );
  const lost = messages.flatMap(({ message, where }) => {
    const target = runbooks.find(({ name }) => name === runbookOf(message));
    // One that leads to no page at all is told by what checks the catalogue itself.
    if (!target?.runbook || target.runbook.fields.messages.includes(message.id)) return [];
    const details = { id: message.id, runbook: target.name };
    return [problem("runbook/message-not-listed", where(), details)];
  });
  return [...problems, ...unknown, ...lost];
}

function checkLesson(
  { file, runbook, placeOf }: RunbookText,
  known: readonly KnownLesson[],
): Problem[] {
  if (!runbook) return [];
  const [id = "", section] = runbook.fields.lesson.split("#");
  const anchors = anchorsOf(known, id);
  const where = { file, at: placeOf(["lesson"]) };
  if (anchors === "unreadable") return [];
  if (anchors === "missing") {
    const ids = known.flatMap(({ ownId }) => ownId ?? []);
    return [problem("runbook/unknown-lesson", where, { lesson: id, nearest: nearest(id, ids) })];
  }
  if (section === undefined || anchors.includes(section)) return [];
  const details = { lesson: id, section, nearest: nearest(section, anchors), anchors };
  return [problem("runbook/unknown-section", where, details)];
}

/**
 * Checks all runbooks, each by itself and with what leads to it.
 * @param runbooks those that are MDX; of others nothing is said here
 */
export function checkRunbookFiles(
  runbooks: readonly RunbookText[],
  { rules, messages, known }: RunbookTargets,
): Problem[] {
  const ids = runbooks.map(({ name }) => name);
  return [
    ...runbooks.flatMap((read) => [...checkRunbookText(read, ids), ...checkLesson(read, known)]),
    ...(runbooks.length > 0 ? checkAlerts(runbooks, rules) : []),
    ...checkMessages(runbooks, messages),
  ];
}
