import type { Diagram } from "./diagram.ts";
import { flowchartTwin } from "./flowchart-twin.ts";

/** What a diagram says, as lines of text: for search, for screen readers, for a text browser. */
export type TextTwin = readonly string[];

const clean = (text: string) =>
  text
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/#quot;/g, '"')
    .replace(/^["'\s]+|["'\s]+$/g, "")
    .replace(/\s+/g, " ");

function lines(diagram: Diagram): string[] {
  const [, ...rest] = diagram.drawable.trimStart().split("\n");
  return rest.map((line) => line.trim()).filter(Boolean);
}

function sequenceTwin(diagram: Diagram): TextTwin {
  const names = new Map<string, string>();
  const nameOf = (id: string) => names.get(id.trim()) ?? id.trim();
  return lines(diagram).flatMap((line) => {
    const participant = /^(?:create )?(?:participant|actor)\s+(\S+)(?:\s+as\s+(.+))?$/.exec(line);
    if (participant) {
      const [, id = "", label = id] = participant;
      names.set(id, clean(label));
      return [];
    }
    const message = /^([^<:]+?)\s*(?:<<)?--?(?:>>|>|x|\))\s*[+-]?\s*([^:]+):\s*(.+)$/.exec(line);
    if (message) {
      const [, from = "", to = "", text = ""] = message;
      return [`${nameOf(from)} → ${nameOf(to)}: ${clean(text)}`];
    }
    const note = /^Note\s+(?:over|left of|right of)\s+([^:]+):\s*(.+)$/i.exec(line);
    if (note)
      return [`${(note[1] ?? "").split(",").map(nameOf).join(", ")}: ${clean(note[2] ?? "")}`];
    const block = /^(loop|alt|else|opt|par|and|critical|option|break)\b\s*(.*)$/.exec(line);
    if (block) return [`${block[1]}: ${clean(block[2] ?? "")}`];
    return [];
  });
}

function stateTwin(diagram: Diagram): TextTwin {
  const names = new Map<string, string>();
  const nameOf = (id: string, end: string) => (id === "[*]" ? end : (names.get(id) ?? id));
  const all = lines(diagram);
  for (const line of all) {
    const [, quoted, alias] = /^state\s+"([^"]+)"\s+as\s+(\S+)/.exec(line) ?? [];
    if (quoted && alias) names.set(alias, clean(quoted));
    const [, id, label] = /^([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
    if (id && label) names.set(id, clean(label));
  }
  let inNote = false;
  return all.flatMap((line) => {
    if (/^end note$/i.test(line)) inNote = false;
    else if (inNote) return [clean(line)];
    else if (/^note\s+(left|right) of\s+\S+$/i.test(line)) inNote = true;
    const note = /^note\s+(?:left|right) of\s+\S+\s*:\s*(.+)$/i.exec(line);
    if (note) return [clean(note[1] ?? "")];
    const move = /^(\S+)\s*-->\s*([^:\s]+)\s*(?::\s*(.+))?$/.exec(line);
    if (!move) return [];
    const [, from = "", to = "", label] = move;
    const step = `${nameOf(from, "start")} → ${nameOf(to, "end")}`;
    return [label ? `${step}: ${clean(label)}` : step];
  });
}

/** The words that only steer Mermaid and say nothing to a reader. */
const steering = /^(dateFormat|axisFormat|tickInterval|todayMarker|excludes|direction|showData)\b/;

function plainTwin(diagram: Diagram): TextTwin {
  return lines(diagram)
    .filter((line) => !steering.test(line) && !/^[{}]$/.test(line))
    .map((line) => clean(line.replace(/"/g, "")))
    .filter(Boolean);
}

/**
 * Writes a diagram's text twin.
 * @param svg the drawing as Mermaid made it; a flowchart's edges are read from it
 */
export function textTwin(diagram: Diagram, svg: string): TextTwin {
  if (diagram.kind === "flowchart") return flowchartTwin(svg);
  if (diagram.kind === "sequenceDiagram") return sequenceTwin(diagram);
  if (diagram.kind === "stateDiagram-v2") return stateTwin(diagram);
  return plainTwin(diagram);
}
