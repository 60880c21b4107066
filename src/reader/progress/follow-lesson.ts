/** Keeps which sections of the lesson on this page are read, and marks them. Loaded on demand. */
import { lessonProgress, minutesLeft, progressWords, soFarWords } from "./lesson-progress.ts";
import { isSectionRead, readSection } from "./progress.ts";
import { isCounted, partsFrom } from "./lesson-parts.ts";
import { SectionReading, timeInView, type SectionBox } from "./section-reading.ts";
import { storedProgress } from "./stored-progress.ts";

/** Milliseconds between two looks while the page moves: often enough to see every line go by. */
const pause = 50;

const line = document.querySelector<HTMLElement>("[data-lesson-parts]");
/** In the head of the lesson. */
const soFar = document.querySelector<HTMLElement>("[data-so-far]");
const content = document.querySelector(".sl-markdown-content");
const headings = [...(content?.querySelectorAll(":is(h2, h3)[id]") ?? [])];
const sections = headings.map(({ id }) => id).filter(isCounted);
const lesson = line && { ...partsFrom(line), sections };

/** How much text stands below each heading. */
const lengths = headings.map((heading, index) => {
  const text = document.createRange();
  text.setStartAfter(heading);
  const next = headings[index + 1];
  if (next) text.setEndBefore(next);
  else text.setEndAfter(content?.lastChild ?? heading);
  return { id: heading.id, length: text.toString().length };
});

/** Where the sections are now; each ends where the next heading begins. */
function boxes(): SectionBox[] {
  const end = content?.getBoundingClientRect().bottom ?? 0;
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  const all = headings.map(({ id }, index) => ({
    id,
    top: tops[index] ?? end,
    end: tops[index + 1] ?? end,
  }));
  return all.filter(({ id }) => isCounted(id));
}

if (line && lesson) {
  const reading = new SectionReading();
  const show = () => {
    const progress = storedProgress.get();
    const done = lessonProgress(progress, lesson);
    line.textContent = progressWords(done);
    if (soFar) {
      const isRead = (id: string) => isSectionRead(progress, lesson.id, id);
      const counted = lengths.filter(({ id }) => isCounted(id));
      const each = counted.map(({ id, length }) => ({ length, isRead: isRead(id) }));
      soFar.textContent = soFarWords(done, minutesLeft(Number(soFar.dataset["soFar"]), each));
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-contents] a")) {
      const read = isSectionRead(progress, lesson.id, decodeURIComponent(link.hash.slice(1)));
      link.classList.toggle("section-read", read);
    }
  };
  let looked = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    looked = performance.now();
    const read = reading.look(looked, boxes(), innerHeight);
    if (read.length === 0) return;
    storedProgress.update((progress) =>
      read.reduce((all, section) => readSection(all, lesson.id, section, Date.now()), progress),
    );
  };
  const moved = () => {
    clearTimeout(timer);
    if (document.visibilityState !== "visible") {
      reading.lookAway();
      return;
    }
    if (performance.now() - looked >= pause) look();
    // The last move may have come within the pause: where the page came to rest is looked at twice.
    timer = setTimeout(() => {
      look();
      timer = setTimeout(look, timeInView);
    }, pause);
  };
  addEventListener("scroll", moved, { passive: true });
  document.addEventListener("visibilitychange", moved);
  storedProgress.subscribe(show);
  show();
  moved();
}
