import { parser } from "@prometheus-io/lezer-promql";

/** Which series an expression asks for: by name, or by a regular expression over names. */
export type AskedName = { readonly name: string } | { readonly pattern: string };

/** The text of a string of PromQL, without its quotes and escapes. */
const unquoted = (text: string) => text.slice(1, -1).replaceAll("\\\\", "\\");

/** The names of series that an expression of PromQL asks for. */
export function namesAsked(expression: string): AskedName[] {
  const asked: AskedName[] = [];
  const text = ({ from, to }: { from: number; to: number }) => expression.slice(from, to);
  parser.parse(expression).iterate({
    enter: ({ name, node }) => {
      if (name === "VectorSelector") {
        const identifier = node.getChild("Identifier");
        if (identifier) asked.push({ name: text(identifier) });
      }
      if (name !== "UnquotedLabelMatcher") return;
      const label = node.getChild("LabelName");
      const value = node.getChild("StringLiteral");
      const operator = node.getChild("MatchOp");
      if (!label || !value || !operator || text(label) !== "__name__") return;
      if (text(operator) === "=~") asked.push({ pattern: unquoted(text(value)) });
      if (text(operator) === "=") asked.push({ name: unquoted(text(value)) });
    },
  });
  return asked;
}
