import type { StarlightRouteData } from "@astrojs/starlight/route-data";

export type SidebarEntry = StarlightRouteData["sidebar"][number];
type SidebarLink = Extract<SidebarEntry, { type: "link" }>;

/** What decides how much of the sidebar a page shows. */
export interface SidebarChoice {
  /** Names of the pages that list what is in a group, by address: these are shown everywhere. */
  readonly listing: ReadonlyMap<string, string>;
  /** Whether a link leads to a lesson. */
  readonly isLesson: (href: string) => boolean;
  /** Labels of the groups whose readers look something up: on their pages lessons are one link. */
  readonly lookedUp: ReadonlySet<string>;
  /** Stands for all lessons on such a page. */
  readonly course: { readonly label: string; readonly href: string };
}

/** Of a link that stands for a group: on a phone it is in the menu's list of sections already. */
const listed = { class: "is-listed" };

const linksOf = (entry: SidebarEntry): readonly SidebarLink[] =>
  entry.type === "link" ? [entry] : entry.entries.flatMap(linksOf);

const isCurrent = (entry: SidebarEntry) => linksOf(entry).some((link) => link.isCurrent);

/**
 * The part of the sidebar that a page shows: its own group whole, of each other group the page that lists
 * what is in it, and the lessons unless something is looked up. A sidebar of every page would cost each
 * page some bytes for each other page.
 * @param sidebar Starlight's entries, one for each page of the site
 */
export function shownSidebar(
  sidebar: readonly SidebarEntry[],
  { listing, isLesson, lookedUp, course }: SidebarChoice,
): SidebarEntry[] {
  const looksUp = sidebar.some((entry) => lookedUp.has(entry.label) && isCurrent(entry));
  const courseLink: SidebarLink = {
    type: "link",
    ...course,
    isCurrent: false,
    badge: undefined,
    attrs: listed,
  };
  let courseIsNamed = false;
  return sidebar.flatMap((entry) => {
    if (entry.type === "link" || isCurrent(entry)) return [entry];
    const links = linksOf(entry);
    if (links.some(({ href }) => isLesson(href))) {
      if (!looksUp) return [entry];
      if (courseIsNamed) return [];
      courseIsNamed = true;
      return [courseLink];
    }
    const lists = links.filter(({ href }) => listing.has(href));
    const [only, another] = lists;
    if (!only) return [];
    if (another) return [{ ...entry, entries: lists }];
    return [{ ...only, label: listing.get(only.href) ?? only.label, attrs: listed }];
  });
}
