import { beforeAll, describe, expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { createDiagramRenderer } from "../../src/text/diagrams/diagram-renderer.ts";
import type { Rendered } from "../../src/text/diagrams/mermaid-renderer.ts";
import { textAlternative } from "../../src/text/diagrams/text-alternative.ts";
import { toldDiagrams } from "./support/told-diagrams.ts";

const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));
const texts = toldDiagrams.map(({ source }) => source.join("\n"));
let drawn: readonly Rendered[];

// All at once: each call of the renderer loads Mermaid into a page of its own.
beforeAll(async () => {
  const mermaid = await createDiagramRenderer(cache, () => undefined).start();
  drawn = await mermaid.render(texts);
  await mermaid.close();
}, 60_000);

describe("what a diagram says", () => {
  test.for(toldDiagrams.map((diagram, index) => ({ ...diagram, index })))("$what", (diagram) => {
    const { told, index } = diagram;
    const rendered = drawn[index];
    if (!rendered || "error" in rendered) throw new Error(rendered?.error);
    expect(textAlternative(texts[index] ?? "", rendered.parsed)).toEqual(told);
  });
});
