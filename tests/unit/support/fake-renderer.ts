import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { DiagramRenderer } from "../../../src/text/diagrams/draw.ts";
import { DrawingCache } from "../../../src/text/diagrams/drawing-cache.ts";
import type { Rendered } from "../../../src/text/diagrams/mermaid-renderer.ts";

/** A new folder; whoever asks for it removes it. */
export function newFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "debezium-course-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A folder of the running test's own; removed when the test ends. */
export function temporaryFolder(): string {
  const { path, remove } = newFolder();
  onTestFinished(remove);
  return path;
}

/** A drawing such as Mermaid makes, with nothing in it. */
export const emptyDrawing = {
  svg: '<svg id="drawn" width="20" height="10" viewBox="0 0 20 10" xmlns="http://www.w3.org/2000/svg"><rect width="20" height="10"/></svg>',
  id: "drawn",
  width: 20,
  height: 10,
  parsed: { kind: "other", title: "" },
} satisfies Rendered;

/** What a fake renderer was asked to do. */
export interface FakeRenderer extends DiagramRenderer {
  /** How often a browser would have been started. */
  readonly starts: () => number;
  /** How often it would have been closed. */
  readonly closes: () => number;
  /** The sources it was given, batch by batch. */
  readonly batches: readonly (readonly string[])[];
  readonly logged: readonly string[];
}

/**
 * A renderer without a browser.
 * @param render what "Mermaid" makes of a source
 * @param folder of the cache; by default a new and empty one
 */
export function fakeRenderer(
  render: (source: string) => Rendered = () => emptyDrawing,
  folder: string = temporaryFolder(),
): FakeRenderer {
  const counts = { starts: 0, closes: 0 };
  const batches: (readonly string[])[] = [];
  const logged: string[] = [];
  return {
    cache: new DrawingCache(folder),
    tokens: {},
    fingerprint: "fake renderer",
    log: (line) => void logged.push(line),
    start: () => {
      counts.starts += 1;
      return Promise.resolve({
        render: (sources: readonly string[]) => {
          batches.push(sources);
          return Promise.resolve(sources.map(render));
        },
        close: () => {
          counts.closes += 1;
          return Promise.resolve();
        },
      });
    },
    starts: () => counts.starts,
    closes: () => counts.closes,
    batches,
    logged,
  };
}
