import type { Message } from "../../runbooks/file/messages.ts";
import { matchMessages } from "./match.ts";

/** `(io.debezium.connector.base.ChangeEventQueue:231)` or the same in brackets, as the end of a line names its logger. */
const logger = /[([](?:[a-z]\w*\.)+([A-Z]\w+)(?::\d+)?[)\]]\s*$/;

/** After the fixed text goes on what varies, and so does its value; the message's own words begin after a sign. */
const ownWords = /^[,.;:]\s*(?=[A-Za-z])/;

/**
 * What stands in a line of a log besides the fixed text of its message: the words that follow, and the class that
 * logs it. People type the end of a message, or the name of the class.
 */
export function saidBesides({ id, text, line }: Pick<Message, "id" | "text" | "line">): string {
  const [found] = matchMessages(line, [{ id, text }]);
  const rest = line.slice(found?.to ?? line.length);
  const [, name = ""] = logger.exec(line) ?? [];
  const words = ownWords.test(rest) ? rest.replace(logger, "") : "";
  return [words.trim(), name].filter(Boolean).join(" ");
}
