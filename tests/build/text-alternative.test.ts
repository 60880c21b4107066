import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { createDiagramRenderer } from "../../src/text/diagrams/diagram-renderer.ts";
import type { MermaidRenderer } from "../../src/text/diagrams/mermaid-renderer.ts";
import { textAlternative } from "../../src/text/diagrams/text-alternative.ts";
import { toldDiagrams } from "./support/told-diagrams.ts";

const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));
let mermaid: MermaidRenderer;

beforeAll(async () => {
  mermaid = await createDiagramRenderer(cache, () => undefined).start();
}, 60_000);
afterAll(() => mermaid.close());

describe("what a diagram says", () => {
  test.for(toldDiagrams)("$what", async ({ source, told }) => {
    const text = source.join("\n");
    const [rendered] = await mermaid.render([text]);
    if (!rendered || "error" in rendered) throw new Error(rendered?.error);
    expect(textAlternative(text, rendered.parsed)).toEqual(told);
  });
});
