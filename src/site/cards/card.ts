/** What other sites show where a page is linked. */
export interface Card {
  /** Address of the page below the base: `/runbooks/slot-lost/`, or `/` for every page without a card of its own. */
  readonly route: string;
  readonly title: string;
  /** What the page is: `Runbook`, `Lesson`. */
  readonly kind: string;
}

/** Size in pixels, which the platforms that show cards ask for: https://ogp.me/#structured */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where the card of a page stands, below the base, with a leading slash. */
export function cardAddress(route: string): string {
  return `/cards/${route.split("/").filter(Boolean).join("-") || "course"}.png`;
}

/** Whether a page has a card of its own: lessons and runbooks do. */
export const hasCard = (route: string): boolean => /^\/(?:course|runbooks)\/./.test(route);
