import { nearest } from "../problems/nearest.ts";
import { problem, type Problem } from "../problems/problem.ts";

/** A page to which a message or a question may lead. */
export interface AnswerPage {
  /** Its address below the site's base, with slashes at both ends. */
  readonly route: string;
  /** Anchors of its headings; `undefined` while its text cannot be read. */
  readonly anchors: readonly string[] | undefined;
}

/** What an address names that is not there, and what was perhaps meant. */
export interface Missing {
  readonly route: string;
  readonly nearest: string | undefined;
  /** The anchor that the page lacks, and those that it has; without it, there is no such page. */
  readonly section?: { readonly anchor: string; readonly anchors: readonly string[] };
}

/**
 * What of an address does not exist.
 * @param address below the base: `/runbooks/slot-lost/#drop-the-lost-slot`
 * @returns `undefined` when all of it does
 */
export function missingAt(address: string, pages: readonly AnswerPage[]): Missing | undefined {
  const [route = "", anchor] = address.split("#");
  const page = pages.find((each) => each.route === route);
  if (!page) {
    const routes = pages.map((each) => each.route);
    return { route, nearest: nearest(route, routes) };
  }
  const { anchors } = page;
  if (anchor === undefined || !anchors || anchors.includes(anchor)) return undefined;
  return { route, nearest: nearest(anchor, anchors), section: { anchor, anchors } };
}

/**
 * The problem of an address that leads nowhere.
 * @param where the address stands
 * @param pages every lesson and runbook; without them nothing is checked
 */
export function wrongAddress(
  address: string,
  where: Parameters<typeof problem>[1],
  pages: readonly AnswerPage[] | undefined,
): Problem[] {
  const missing = pages && missingAt(address, pages);
  if (!missing) return [];
  const { route, nearest: meant, section } = missing;
  return [
    section
      ? problem("link/missing-anchor", where, { page: route, nearest: meant, ...section })
      : problem("link/no-page", where, { target: address, nearest: meant }),
  ];
}
