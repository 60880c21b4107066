import { originOf } from "./edit-address.ts";

let kept: { readonly origin: string | undefined } | undefined;

/** Where the repository was cloned from; Git is asked once, not for every page. */
export function reportOrigin(): string | undefined {
  return (kept ??= { origin: originOf(process.cwd()) }).origin;
}
