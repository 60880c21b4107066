/**
 * Marks in the tables of contents the section that is being read. Positions are read once a
 * frame while the page scrolls, when the browser knows them anyway.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-contents] a")];
const anchors = [...new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))))];
const headings = anchors.flatMap((id) => document.getElementById(id) ?? []);
const mobile = document.querySelector<HTMLDetailsElement>("details[data-contents]");
const current = mobile?.querySelector(".contents-current");

/** Distance from the top of the window, in CSS pixels, at which a heading counts as reached. */
const line = 160;
let shown: string | undefined;
let scheduled = false;

function mark() {
  scheduled = false;
  const reached = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  const id = (reached ?? headings[0])?.id;
  if (id === shown) return;
  shown = id;
  for (const link of links) {
    if (decodeURIComponent(link.hash.slice(1)) === id) {
      link.setAttribute("aria-current", "true");
      if (current) current.textContent = link.textContent;
    } else link.removeAttribute("aria-current");
  }
}

function schedule() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(mark);
}

if (headings.length > 0) {
  addEventListener("scroll", schedule, { passive: true });
  schedule();
}

if (mobile) {
  const close = () => (mobile.open = false);
  addEventListener("click", ({ target }) => {
    const inside = target instanceof Element && mobile.contains(target);
    if (!inside || target.closest("a")) close();
  });
  mobile.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !mobile.open) return;
    close();
    mobile.querySelector("summary")?.focus();
  });
}

export {};
