/**
 * Frames that scroll sideways can be reached by keyboard in the built page. While a frame shows
 * all it holds, that would be an empty stop: it is taken out of the order until it overflows.
 */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    // A frame that the first paint left out stays a stop until it is laid out.
    const laidOut = target.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
    if (!laidOut || !(target instanceof HTMLElement)) continue;
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
for (const frame of document.querySelectorAll(
  ".diagram-frame, .table-frame, .expressive-code pre[tabindex]",
)) {
  observer.observe(frame);
}

/** Browsers print closed details closed; where CSS cannot open them, this does. */
const opened = new Set<HTMLDetailsElement>();
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    "main details:not([open], .kept-folded)",
  )) {
    details.open = true;
    opened.add(details);
  }
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
  opened.clear();
});

export {};
