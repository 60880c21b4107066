import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "@playwright/test";
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
export function sizeOf(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(`${atRoot.folder}${path.replace(/\/$/, "/index.html")}`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const size = path.endsWith(".woff2")
    ? bytes.length
    : brotliCompressSync(bytes, { params }).length;
  sizes.set(path, size);
  return size;
}

/** Loads a page, touches nothing, and weighs what the browser asked for. */
export async function weigh(page: Page, route: string): Promise<Weight> {
  const weight = { code: 0, fonts: 0, all: 0 };
  page.on("request", (request) => {
    if (!request.url().startsWith(originOf(atRoot))) return;
    const size = sizeOf(new URL(request.url()).pathname);
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
