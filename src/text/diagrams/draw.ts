import { placeInFence } from "../fences/fence.ts";
import { placeAtOffset } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import type { ColorPair } from "../../styles/read-tokens.ts";
import type { Diagram } from "./diagram.ts";
import { drawingKey, type Drawing, type DrawingCache } from "./drawing-cache.ts";
import type { MermaidRenderer, Rendered } from "./mermaid-renderer.ts";
import { drawnNodes } from "./drawn-nodes.ts";
import { markNoteTones, noteMeanings } from "./note-tones.ts";
import { checkNotes } from "./notes.ts";
import { optimizeSvg, smallestScale } from "./optimize-svg.ts";
import { findColor, ForeignColorError, replaceColors } from "./palette.ts";
import { mermaidSyntaxProblem } from "./syntax-problem.ts";
import { textAlternative } from "./text-alternative.ts";

/** What drawing needs of the outside world. */
export interface DiagramRenderer {
  readonly cache: DrawingCache;
  readonly tokens: Readonly<Record<string, ColorPair>>;
  /** Everything besides a diagram's source that decides its look: versions, font, configuration. */
  readonly fingerprint: string;
  /** Starts a browser; called only when something has to be drawn. */
  readonly start: () => Promise<MermaidRenderer>;
  readonly log: (line: string) => void;
}

export interface DrawnDiagrams {
  readonly drawings: ReadonlyMap<Diagram, Drawing>;
  readonly problems: readonly Problem[];
}

/** How many diagrams one page draws before it is replaced; each page costs about a second. */
const batchSize = 60;
/** How many pages draw side by side: one for each core of a small machine. */
const pages = 2;

/** The key of a diagram's drawing in the cache. */
export function diagramKey(diagram: Diagram, fingerprint: string): string {
  const { drawable, title, description, tones } = diagram;
  // What notes mean is not in what Mermaid is given.
  const ofNotes = tones.flatMap(({ note, name }) => (note === undefined ? [] : `${note} ${name}`));
  return drawingKey([fingerprint, drawable, title, description, ...ofNotes]);
}

/**
 * Draws diagrams: from the cache where possible, all others in one browser. Mistakes are
 * collected; one broken diagram hides no other.
 */
export async function drawAll(
  diagrams: readonly Diagram[],
  diagramRenderer: DiagramRenderer,
): Promise<DrawnDiagrams> {
  const drawings = new Map<Diagram, Drawing>();
  const missing: Diagram[] = [];
  await Promise.all(
    diagrams.map(async (diagram) => {
      const found = await diagramRenderer.cache.get(
        diagramKey(diagram, diagramRenderer.fingerprint),
      );
      if (found) drawings.set(diagram, found);
      else missing.push(diagram);
    }),
  );
  const problems = missing.length > 0 ? await drawMissing(missing, drawings, diagramRenderer) : [];
  for (const [{ fence, notes, tones }, { nodes }] of drawings) {
    const named = tones.flatMap((tone) => tone.nodes);
    problems.push(...checkNotes(fence, [...notes, ...named], nodes));
  }
  return { drawings, problems };
}

/** Draws what the cache does not have, and adds it to the drawings. */
async function drawMissing(
  missing: readonly Diagram[],
  drawings: Map<Diagram, Drawing>,
  diagramRenderer: DiagramRenderer,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const renderer = await diagramRenderer.start();
  const size = Math.min(batchSize, Math.ceil(missing.length / pages));
  const batches = Array.from({ length: Math.ceil(missing.length / size) }, (_, index) =>
    missing.slice(index * size, (index + 1) * size),
  );
  const drawBatches = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const rendered = await renderer.render(batch.map((diagram) => diagram.drawable));
      for (const [index, diagram] of batch.entries()) {
        const finished = finish(
          diagram,
          rendered[index] ?? { error: "no drawing" },
          diagramRenderer,
        );
        if ("code" in finished) {
          problems.push(finished);
          continue;
        }
        drawings.set(diagram, finished);
        await diagramRenderer.cache.set(diagramKey(diagram, diagramRenderer.fingerprint), finished);
      }
      diagramRenderer.log(`drew ${batch.length} of ${missing.length} diagrams`);
    }
  };
  try {
    await Promise.all(Array.from({ length: pages }, drawBatches));
  } finally {
    await renderer.close();
  }
  return problems;
}

function finish(
  diagram: Diagram,
  rendered: Rendered,
  { tokens }: DiagramRenderer,
): Drawing | Problem {
  if ("error" in rendered) return mermaidSyntaxProblem(diagram, rendered.error);
  const unsafe = /<(script|foreignObject|a)\b|javascript:/i.exec(rendered.svg);
  if (unsafe) {
    const where = { file: diagram.fence.file, at: diagram.fence.at };
    return problem("diagram/script", where, { what: `"${unsafe[0]}" once it is drawn` });
  }
  const toned = markNoteTones(rendered.svg, diagram.tones);
  const svg = optimizeSvg(toned, rendered.id, diagram);
  let colored: string;
  try {
    colored = replaceColors(svg, tokens);
  } catch (error) {
    const own = error instanceof ForeignColorError ? ownColor(diagram, error.colors) : undefined;
    if (own) return own;
    throw error;
  }
  return {
    svg: colored,
    width: Math.ceil(rendered.width),
    minWidth: Math.ceil(rendered.width * smallestScale(svg)),
    height: Math.ceil(rendered.height),
    textAlternative: [
      ...textAlternative(diagram.drawable, rendered.parsed),
      ...noteMeanings(rendered.parsed, diagram.tones),
    ],
    nodes: drawnNodes(rendered.svg),
  };
}

/** The problem of a color the author wrote; none when Mermaid brought it in by itself. */
function ownColor(diagram: Diagram, foreign: readonly string[]): Problem | undefined {
  const written = findColor(diagram.drawable, foreign);
  if (!written) return undefined;
  const { line, column } = placeAtOffset(diagram.drawable, written.offset);
  const at = placeInFence(diagram.fence, line, column, written.color.length);
  const what = `the color ${written.color}`;
  return problem("diagram/theming", { file: diagram.fence.file, at }, { what });
}
