/** The little of progress that a lesson carries: the rest is loaded once the reader reads on. */
const load = () => void import("./follow-lesson.ts");

try {
  if (localStorage.getItem("debezium-in-production:progress") !== null) load();
} catch {
  // Forbidden storage: progress then lasts as long as the page.
}
// A lab on the page tells that it was solved; its `detail` is the lab's id.
addEventListener("lab-solved", (event) => {
  const { detail } = event as CustomEvent<string>;
  void import("./stored-progress.ts").then(({ markLabSolved }) => markLabSolved(detail));
});
addEventListener("scroll", load, { once: true, passive: true });

export {};
