import definition from "../connector-properties.json" with { type: "json" };

const line = /^(\s*)(?:(?:-|-e|export)\s+)?["']?([A-Za-z][\w.$-]{0,150})["']?\s*[=:]\s*(.*)$/;

/** The mark after which YAML has a value in the deeper lines below it. */
const blockMark = /^[>|][-+\d]{0,2}(?:\s+#.*)?$/;

const indentOf = (text: string) => /\S/.exec(text)?.index ?? Infinity;

/** A value without quotes and comment; `undefined` when it was cut off within its quotes. */
function unquoted(written: string): string | undefined {
  const value = written.trim().replace(/,$/, "");
  const [, , inside] = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(value) ?? [];
  if (inside !== undefined) return inside;
  return /^["']/.test(value) ? undefined : value.replace(/\s#\s.*$/, "").trimEnd();
}

/** Properties by the names that Debezium Server gives their variables of the environment. */
const inCapitals = new Map(
  definition.properties.map(({ name }) => [name.toUpperCase().replaceAll(".", "_"), name]),
);

function fromVariable(_: string, name: string): string {
  return inCapitals.get(name) ?? name.toLowerCase().replaceAll("_", ".");
}

/** A connector's property by the name that a resource, Debezium Server or Quarkus writes. */
function propertyName(written: string): string {
  if (written === "class") return "connector.class";
  if (written === "tasksMax") return "tasks.max";
  return written
    .replace(/^debezium\.source\./, "")
    .replace(/^DEBEZIUM_SOURCE_(\w+)$/, fromVariable);
}

/**
 * The properties in lines such as `key=value`, `key: value` of a KafkaConnector resource, or
 * variables of the environment. A value goes on in deeper lines, after `>` or `|` in any of them.
 */
export function settingLines(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  // A backslash continues a line, except before the next option of a command.
  const lines = text.replace(/ ?\\(?:\n[ \t]*(?=-)|\n?$)/g, "\n").replace(/\\\n[ \t]*/g, "");
  const all = lines.replace(/^([ \t]*- )"(\w+=.*)"$/gm, "$1$2").split("\n");
  for (let at = 0; at < all.length; at += 1) {
    const [, indent = "", name = "", begun = ""] = line.exec(all[at] ?? "") ?? [];
    if (name === "") continue;
    const block = blockMark.test(begun);
    const parts = block ? [] : [begun];
    for (let next = all[at + 1]; next !== undefined; next = all[at + 1]) {
      if (indentOf(next) <= indent.length || (!block && line.test(next))) break;
      if (next.trim() !== "") parts.push(next.trim());
      at += 1;
    }
    const short = propertyName(name);
    const value = block ? parts.join(" ") : unquoted(parts.join(" "));
    const ours = short.includes(".") || /^(?:name|transforms|predicates|converters)$/.test(short);
    if (ours && value !== undefined) settings.set(short, value);
  }
  return settings;
}
