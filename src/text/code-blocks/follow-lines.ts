/**
 * Addresses of run blocks, with lines or without: `#run-slot-states.2`, `?lines=3-5#run-slot-states.2`. What shows
 * lines is loaded once somebody comes by such an address or follows one on the page.
 */
const ofRun = /^#run-[^.]*\.\d/;

type LinkedLines = typeof import("./linked-lines.ts");

let lines: Promise<LinkedLines> | undefined;

function follow(event?: Event): void {
  if (!lines && !ofRun.test(location.hash)) return;
  lines ??= import("./linked-lines.ts");
  // Without it the block is still the target.
  void lines.then(({ showLinked }) => showLinked(event !== undefined)).catch(() => undefined);
}

addEventListener("hashchange", follow);
addEventListener("popstate", follow);
follow();

export {};
