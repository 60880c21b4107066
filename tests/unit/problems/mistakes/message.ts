import { goodRunbook } from "../../support/runbook.ts";
import type { Mistake } from "./mistake.ts";

const file = "src/content/messages/postgresql.yaml";
const text = goodRunbook[file] ?? "";

/** The good catalogue with one piece of it replaced by another. */
function message(from: string, to: string): Record<string, string> {
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  return { ...goodRunbook, [file]: text.replace(from, to) };
}

/** What authors do to the catalogue of messages. */
export const messageMistakes: readonly Mistake[] = [
  {
    code: "yaml/missing-field",
    what: "a message that does not say what it means",
    files: message("  means: The slot is behind. Look at it first.\n", ""),
  },
  {
    code: "yaml/invalid-field",
    what: "a severity that there is not",
    files: message("severity: warning", "severity: critical"),
  },
  {
    code: "yaml/invalid-field",
    what: "an address of a message that is none",
    files: message("leads: /runbooks/slot-behind/#raise-the-limit", "leads: slot-behind"),
  },
  {
    code: "message/twice",
    what: "a message in two files",
    files: { ...goodRunbook, "src/content/messages/platforms.yaml": text },
  },
  {
    code: "message/unknown-page",
    what: "a message that leads to a page with a slip",
    files: message("/runbooks/slot-behind/", "/runbooks/slot-behinds/"),
  },
  {
    code: "message/unknown-anchor",
    what: "a message that leads to a step with a slip",
    files: message("#raise-the-limit", "#raise-limit"),
  },
  {
    code: "message/line",
    what: "a line without the text of its message",
    files: message('the slot "shop" is far behind', 'the slot "shop" is very far behind'),
  },
  {
    code: "message/line",
    what: "a line that holds another message before its own",
    files: {
      ...goodRunbook,
      "src/content/messages/platforms.yaml": text
        .replace("slot-says-so", "slot-says-less")
        .replace("{slot}", "shop")
        .replace("/runbooks/slot-behind/#raise-the-limit", "none"),
    },
  },
  {
    code: "message/unlike",
    what: "a line of the message where one of another is asked for",
    files: message("is ahead", "is far behind"),
  },
];
