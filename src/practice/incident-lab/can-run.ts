/** What a browser must have to run a lab. */
export interface Abilities {
  readonly WebAssembly?: unknown;
  readonly Worker?: unknown;
  readonly TransformStream?: unknown;
}

/**
 * Why a browser cannot run a lab.
 * @param scope the global object
 * @returns a sentence; `undefined` when nothing is missing
 */
export function whyNot({ WebAssembly, Worker, TransformStream }: Abilities): string | undefined {
  if (typeof WebAssembly !== "object")
    return "This browser has no WebAssembly, or its security settings have turned it off. PostgreSQL in the page needs it.";
  if (typeof Worker !== "function")
    return "This browser has no workers. PostgreSQL would stop the page.";
  if (typeof TransformStream !== "function")
    return "This browser is too old: it cannot read a file while it arrives.";
  return undefined;
}
