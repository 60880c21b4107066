/** What Mermaid's parsers give, as far as it is read; it describes none of it in types. */
interface Database {
  readonly getVertices?: () => ReadonlyMap<string, { readonly text?: string }>;
  readonly getEdges?: () => readonly { start: string; end: string; text?: string }[];
  readonly getSubGraphs?: () => readonly { id: string; title: string }[];
  // cspell:ignore LINETYPE
  readonly LINETYPE?: Readonly<Record<string, number>>;
  readonly getActors?: () => ReadonlyMap<string, { readonly description?: string }>;
  readonly getMessages?: () => readonly RawMessage[];
  readonly getRootDocV2?: () => { readonly doc: readonly RawStatement[] };
  readonly getDiagramTitle?: () => string;
  readonly getData?: () => { readonly nodes: readonly { id: string; cssClasses?: string }[] };
}

interface RawMessage {
  readonly type: number;
  readonly from?: string;
  readonly to?: string;
  readonly message?: unknown;
}

export interface RawState {
  readonly id: string;
  readonly type?: string;
  readonly description?: string;
  /** Of `[*]`: whether something begins there. */
  readonly start?: boolean;
}

/** A statement of a state diagram, as Mermaid's parser gives it. */
export interface RawStatement extends RawState {
  readonly stmt: string;
  readonly state1?: RawState;
  readonly state2?: RawState;
  readonly note?: { readonly text: string };
  readonly doc?: readonly RawStatement[];
}

/** What a parser of Mermaid read of one diagram; texts are still in Mermaid's own signs. */
export interface RawDiagram {
  /** Mermaid's name of the kind: `flowchart-v2`, `sequence`, `stateDiagram`, `pie`, … */
  readonly type: string;
  readonly title: string;
  readonly vertices: readonly (readonly [string, { readonly text?: string }])[];
  readonly edges: readonly { start: string; end: string; text?: string }[];
  readonly subGraphs: readonly { id: string; title: string }[];
  readonly lineTypes: Readonly<Record<string, number>>;
  readonly actors: readonly (readonly [string, { readonly description?: string }])[];
  readonly messages: readonly RawMessage[];
  readonly statements: readonly RawStatement[];
  /** The classes of nodes and states, as one text each. */
  readonly classes: readonly (readonly [id: string, names: string])[];
}

interface Mermaid {
  readonly initialize: (config: { readonly startOnLoad: boolean }) => void;
  readonly mermaidAPI: {
    readonly getDiagramFromText: (text: string) => Promise<{ type: string; db: Database }>;
  };
}

/**
 * Parses diagrams in a page that has loaded Mermaid. The page gets the text of this function alone, so
 * it uses nothing from outside of itself.
 * @returns what was read of each; the message of the parser for one that it refuses
 */
export async function parseInPage(sources: readonly string[]): Promise<(RawDiagram | string)[]> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false });
  const parse = async (source: string): Promise<RawDiagram> => {
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    return {
      type,
      title: db.getDiagramTitle?.() ?? "",
      vertices: [...(db.getVertices?.() ?? [])],
      edges: db.getEdges?.() ?? [],
      subGraphs: db.getSubGraphs?.() ?? [],
      lineTypes: db.LINETYPE ?? {},
      actors: [...(db.getActors?.() ?? [])],
      messages: db.getMessages?.() ?? [],
      statements: db.getRootDocV2?.().doc ?? [],
      classes: (db.getData?.().nodes ?? []).map(({ id, cssClasses = "" }) => [id, cssClasses]),
    };
  };
  const parsed: (RawDiagram | string)[] = [];
  for (const source of sources) parsed.push(await parse(source).catch(String));
  return parsed;
}
