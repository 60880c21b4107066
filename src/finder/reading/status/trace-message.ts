/** Messages that only wrap another one: they stand in every trace and say nothing. */
const wrappers =
  /an exception occurred in the change event producer|tolerance exceeded in error handler|error while (?:processing event|executing)|unrecoverable exception|exiting worker/i;

const className = /^(?:Caused by: )?(?:[\w$]+\.)+[\w$]*(?:Exception|Error)[\w$]*(?:: |$)/;

/**
 * The message of a Java trace that says what has happened: the first that does more than wrap the
 * next one. Without the class, because a search for the message does not need it.
 * @returns `undefined` when no line has a message
 */
export function traceMessage(trace: string): string | undefined {
  const messages = trace
    .split("\n")
    .filter((line) => className.test(line))
    .map((line) => line.replace(className, "").trim())
    .filter((message) => message !== "" && !className.test(message));
  return messages.find((message) => !wrappers.test(message)) ?? messages[0];
}
