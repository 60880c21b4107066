/**
 * Gives the noted nodes of a diagram their buttons when it comes near the window. What that takes is
 * loaded then: most readers of a page see no more than some of its diagrams.
 */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void import("./note-buttons.ts").then(({ addNotes }) => addNotes(target as HTMLElement));
    }
  },
  { rootMargin: "200px" },
);

for (const figure of document.querySelectorAll(".diagram:has(.diagram-notes)")) {
  near.observe(figure);
}
