/**
 * The sidebar is longer than the window: the page that is read is brought into sight in it. Its pane is
 * scrolled by hand, because after `scrollIntoView` the Tab key would go on from there.
 */
const pane = document.querySelector(".sidebar-pane");
const current = pane?.querySelector('a[aria-current="page"]');

if (pane && current) {
  const below = current.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom;
  if (below > 0) pane.scrollTop += below + pane.clientHeight / 2;
}

export {};
