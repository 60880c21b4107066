import { render } from "astro:content";
import { lessonPages, onSite } from "../../text/lessons/lesson-pages.ts";
import { runbookPages } from "../../runbooks/page/runbook-pages.ts";

/** The page that answers a message, as a link says it. */
export interface MessageAnswer {
  readonly kind: "Runbook:" | "Explained in:";
  readonly href: string;
  readonly title: string;
}

/**
 * What answers messages.
 * @returns for an address of a message, `/runbooks/…` or `/course/…`, with an anchor or without, its
 * page; `undefined` for `none`, and for a page that is broken for a moment in `npm run dev`
 */
export async function messageAnswers(): Promise<
  (leads: string) => Promise<MessageAnswer | undefined>
> {
  const runbooks = (await runbookPages()).map((page) => ({ ...page, kind: "Runbook:" as const }));
  const lessons = (await lessonPages()).map((page) => ({
    ...page,
    kind: "Explained in:" as const,
  }));
  return async (leads) => {
    const [route, anchor] = leads.split("#");
    const page = [...runbooks, ...lessons].find((each) => each.route === route);
    if (!page) return undefined;
    const { headings } = await render(page.entry);
    const section = headings.find(({ slug }) => slug === anchor)?.text;
    const title = section === undefined ? page.fields.title : `${page.fields.title}: ${section}`;
    return { kind: page.kind, href: onSite(leads), title };
  };
}
