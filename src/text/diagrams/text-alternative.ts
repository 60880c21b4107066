import type {
  Named,
  ParsedDiagram,
  ParsedFlowchart,
  ParsedSequence,
  ParsedStates,
  SequenceRow,
  Statement,
  StateName,
  Toned,
} from "./parsed-diagram.ts";
import { toneNames, tones as looks } from "./tones.ts";

/** What a diagram says, as lines of text: for search, for screen readers, for a text browser. */
export type TextAlternative = readonly string[];

const namesOf = (all: readonly Named[]) => {
  const names = new Map(all.map(({ id, text }) => [id, text]));
  return (id: string) => names.get(id) ?? id;
};

const arrow = (from: string, to: string, label: string) =>
  label ? `${from} → ${to}: ${label}` : `${from} → ${to}`;

/** What nodes mean, one line for each meaning, with the names of its nodes. */
function meanings(tones: Toned["tones"], nameOf: (id: string) => string): string[] {
  return toneNames.flatMap((tone) => {
    const names = tones.filter((each) => each.tone === tone).map(({ id }) => nameOf(id));
    return names.length > 0 ? [`${looks[tone].word}: ${[...new Set(names)].join("; ")}`] : [];
  });
}

/** Edges as "from → to: label", then the nodes no edge touches, then the groups. */
function flowchart({ nodes, edges, groups, tones }: ParsedFlowchart): string[] {
  const nameOf = namesOf([...nodes, ...groups]);
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [
    ...edges.map(({ from, to, text }) => arrow(nameOf(from), nameOf(to), text)),
    ...[...nodes.filter(({ id }) => !touched.has(id)), ...groups].map(({ text }) => text),
    ...meanings(tones, nameOf),
  ].filter(Boolean);
}

/** The word with which a block of a sequence diagram begins. */
const blocks: Readonly<Record<string, string>> = {
  LOOP_START: "loop",
  ALT_START: "alt",
  ALT_ELSE: "else",
  OPT_START: "opt",
  PAR_START: "par",
  PAR_OVER_START: "par",
  PAR_AND: "and",
  CRITICAL_START: "critical",
  CRITICAL_OPTION: "option",
  BREAK_START: "break",
};

/** Messages, notes and blocks in their order, then who takes part in none of them. */
function sequence({ actors, rows }: ParsedSequence): string[] {
  const nameOf = namesOf(actors);
  const line = ({ type, from, to, text }: SequenceRow): string[] => {
    const block = blocks[type];
    if (block !== undefined) return [text ? `${block}: ${text}` : block];
    if (from === "" || to === "") return [];
    if (type !== "NOTE") return [arrow(nameOf(from), nameOf(to), text)];
    return [`${[...new Set([from, to])].map(nameOf).join(", ")}: ${text}`];
  };
  const named = new Set(rows.flatMap(({ from, to }) => [from, to]));
  const alone = actors.filter(({ id }) => !named.has(id)).map(({ text }) => text);
  return [...rows.flatMap(line), ...alone];
}

const flat = (statements: readonly Statement[]): Statement[] =>
  statements.flatMap((each) => [each, ...flat(each.inside)]);

/** Changes and notes in their order, then the states that no change touches. */
function states({ statements, tones }: ParsedStates): string[] {
  const all = flat(statements);
  const written = all.flatMap(({ state, to }) => (to ? [state, to] : [state]));
  const nameOf = namesOf(written.filter(({ id, text }) => text !== id));
  const shown = ({ id, shape }: StateName) =>
    shape === "start" || shape === "end" ? shape : nameOf(id);
  const touched = new Set(all.flatMap(({ state, to }) => (to ? [state.id, to.id] : [])));
  const alone = written.filter(({ id, shape }) => shape === "state" && !touched.has(id));
  return [
    ...all.flatMap(({ state, to, text, note }) => [
      ...(to ? [arrow(shown(state), shown(to), text)] : []),
      ...(note ? [`${shown(state)}: ${note}`] : []),
    ]),
    ...new Set(alone.map(shown)),
    ...meanings(tones, nameOf),
  ];
}

/** The words that only steer Mermaid and say nothing to a reader. */
const steering = /^(dateFormat|axisFormat|tickInterval|todayMarker|excludes|direction|showData)\b/;

/** The lines as they are written, under the title that the first one may hold. */
function others(source: string, title: string): string[] {
  const [, ...rest] = source.trimStart().split("\n");
  const lines = rest
    .map((line) => line.trim())
    .filter((line) => !steering.test(line) && !/^[{}]$/.test(line))
    .map((line) => line.replace(/"/g, "").replace(/\s+/g, " ").trim())
    .filter(Boolean);
  return title === "" || lines.some((line) => line.includes(title)) ? lines : [title, ...lines];
}

/**
 * Writes what a diagram says.
 * @param source what Mermaid was given
 * @param parsed what it read of that
 */
export function textAlternative(source: string, parsed: ParsedDiagram): TextAlternative {
  if (parsed.kind === "flowchart") return flowchart(parsed);
  if (parsed.kind === "sequence") return sequence(parsed);
  if (parsed.kind === "state") return states(parsed);
  return others(source, parsed.title);
}
