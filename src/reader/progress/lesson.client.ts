/** The little of progress that a lesson carries: the rest is loaded once the reader reads on. */
const load = () => void import("./follow-lesson.ts");

try {
  if (localStorage.getItem("debezium-in-production:progress") !== null) load();
} catch {
  // Forbidden storage: progress then lasts as long as the page.
}
addEventListener("scroll", load, { once: true, passive: true });

export {};
