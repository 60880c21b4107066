import { generatedCourse, generatedLesson, generatedPath } from "./generated-course.ts";
import { plainMarkdown } from "./plain-markdown.ts";
import { plainName, plainPath, plainStarlight } from "./plain-starlight.ts";
import { copySite, newSite, type SiteCopy } from "./site-copy.ts";
import type { Row } from "./table.ts";
import { timedBuild, type TimedBuild } from "./timed-build.ts";

/** The three builds that authors wait for. */
interface ThreeBuilds {
  readonly cold: TimedBuild;
  readonly unchanged: TimedBuild;
  readonly edited: TimedBuild;
}

/** Builds a site from nothing, unchanged, and after one edit. */
async function threeBuilds(
  site: SiteCopy,
  what: string,
  edit: (site: SiteCopy) => void,
): Promise<ThreeBuilds> {
  try {
    console.log(`building ${what} from nothing`);
    const cold = await timedBuild(site);
    console.log("building it again, unchanged");
    const unchanged = await timedBuild(site);
    edit(site);
    console.log("building it after one edited lesson with one edited diagram");
    return { cold, unchanged, edited: await timedBuild(site) };
  } finally {
    site.remove();
  }
}

const isLesson = (path: string) => path.endsWith(".mdx");

/** Builds a generated course here and in plain Starlight, so that it shows what is the framework's. */
export async function measureBuilds(lessons: number): Promise<Row[]> {
  const course = generatedCourse(lessons);
  const number = Math.ceil(lessons / 2);
  const path = `src/content/course/${generatedPath(number)}.mdx`;
  const text = generatedLesson(number)
    .replace("Paragraph 1 of", "Edited paragraph 1 of")
    .replace("Slot active?", "Is the slot active?");
  const texts = Object.fromEntries(Object.entries(course).filter(([file]) => isLesson(file)));

  const ours = await threeBuilds(copySite(course), `${lessons} lessons`, (site) =>
    site.write(path, text),
  );
  const plain = await threeBuilds(
    newSite(plainStarlight(texts)),
    `${lessons} lessons in plain Starlight`,
    (site) => site.write(plainPath(path), plainMarkdown(text)),
  );
  const row = (what: string, of: keyof ThreeBuilds, target: number): Row[] => [
    { what, value: ours[of].seconds, unit: "s", target },
    { what: `  ${plainName}`, value: plain[of].seconds, unit: "s" },
  ];
  return [
    ...row(`cold build, ${lessons} lessons`, "cold", 40),
    ...row("unchanged rebuild", "unchanged", 5),
    ...row("rebuild after one edit", "edited", 6),
    { what: "memory, all processes", value: ours.cold.memory, unit: "MB", target: 3072 },
    { what: `  ${plainName}`, value: plain.cold.memory, unit: "MB" },
  ];
}
