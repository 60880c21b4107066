import { readFileSync, statSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import type { Page, Request } from "@playwright/test";
import { atRoot, originOf } from "./sites.ts";

/** Compressed bytes that a page loads by itself, by what they are. */
export interface Weight {
  /** The page with its style sheets and scripts. */
  readonly code: number;
  readonly fonts: number;
  /** Everything. */
  readonly all: number;
}

const sizes = new Map<string, number>();

/** A file's size as a host with good compression sends it; fonts are compressed already. */
export function compressedSize(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(`${atRoot.folder}${path.replace(/\/$/, "/index.html")}`);
  // The best quality takes half a minute for PostgreSQL in WebAssembly, and saves a tenth of it.
  const params = { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1_000_000 ? 9 : 11 };
  const size = path.endsWith(".woff2")
    ? bytes.length
    : brotliCompressSync(bytes, { params }).length;
  sizes.set(path, size);
  return size;
}

/** A file's size as it lies on the server. */
export function plainSize(path: string): number {
  return statSync(`${atRoot.folder}${path}`).size;
}

/** Weighs the code that a page asks for while something is done with it. */
export async function weighCode(page: Page, act: () => Promise<void>): Promise<number> {
  let code = 0;
  const add = (request: Request) => {
    const kind = request.resourceType();
    if (["stylesheet", "script"].includes(kind))
      code += compressedSize(new URL(request.url()).pathname);
  };
  page.on("request", add);
  await act();
  await page.waitForLoadState("networkidle");
  page.off("request", add);
  return code;
}

/** Loads a page, touches nothing, and weighs what the browser asked for. */
export async function weigh(page: Page, route: string): Promise<Weight> {
  const weight = { code: 0, fonts: 0, all: 0 };
  page.on("request", (request) => {
    if (!request.url().startsWith(originOf(atRoot))) return;
    const size = compressedSize(new URL(request.url()).pathname);
    const kind = request.resourceType();
    weight.all += size;
    if (kind === "font") weight.fonts += size;
    if (["document", "stylesheet", "script"].includes(kind)) weight.code += size;
  });
  await page.goto(route);
  await page.waitForLoadState("networkidle");
  page.removeAllListeners("request");
  return weight;
}
