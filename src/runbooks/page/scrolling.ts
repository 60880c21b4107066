/** Says of each output that is wider than its frame that it scrolls. */
export function sayWhatScrolls(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      const scrolls = target.scrollWidth > target.clientWidth;
      target.parentElement?.classList.toggle("scrolls", scrolls);
    }
  });
  for (const frame of document.querySelectorAll(".step .output pre")) observer.observe(frame);
}
