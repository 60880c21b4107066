/**
 * Lays out, piece by piece while the browser has nothing else to do, what the first paint left out
 * (`prose.css`). When a reader jumps, searches or listens, the page is like any other. All at once
 * would keep a slow phone busy for a quarter of a second. https://web.dev/articles/optimize-long-tasks
 */
const rest = [...document.querySelectorAll<HTMLElement>(".sl-markdown-content > *")];

/** So few that laying them out on a slow phone is no long task. */
const piece = 3;

function layOutSome() {
  for (const part of rest.splice(0, piece)) part.style.contentVisibility = "visible";
  // Not in the same idle time: its work is done in the frame that follows.
  if (rest.length > 0) requestAnimationFrame(whenIdle);
}

function whenIdle() {
  requestIdleCallback(layOutSome, { timeout: 200 });
}

// Where nothing is left out, there is nothing to do: also in browsers that have no idle time.
if (rest.some((part) => getComputedStyle(part).contentVisibility === "auto")) {
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}

export {};
