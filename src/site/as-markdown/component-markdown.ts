import type { Blockquote, List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { planningTools, toolRoute, type ToolId } from "../../text/components/planning-tools.ts";
import { filmRoute } from "../../films/order.ts";
import { labRoute } from "../../practice/incident-lab/lab-path.ts";
import { variantName } from "../../runbooks/page/choice.ts";
import { momentInWords, walMoments } from "../../text/components/wal-moments.ts";
import type { Surroundings } from "./page-text.ts";

/** A component of a text, with its attributes. */
export interface TextComponent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly RootContent[];
}

const text = (value: string): PhrasingContent => ({ type: "text", value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
const link = (title: string, url: string): PhrasingContent => ({
  type: "link",
  url,
  children: [text(title)],
});

const list = (items: readonly string[]): List => ({
  type: "list",
  ordered: true,
  children: items.map((item) => ({ type: "listItem", children: [paragraph(text(item))] })),
});

/** A box as Markdown has it: a quotation that begins with its label. */
export function box(label: string, content: readonly RootContent[]): Blockquote {
  return { type: "blockquote", children: [paragraph(strong(label)), ...content] } as Blockquote;
}

const sourceOf = (source: string | undefined): Paragraph[] =>
  source === undefined ? [] : [paragraph(text("Source: "), link(new URL(source).hostname, source))];

const isTool = (name: string): name is ToolId => Object.hasOwn(planningTools, name);

function variant({ attributes, children }: TextComponent): Blockquote {
  const { platform = "", postgresql = "", source } = attributes;
  const platforms = platform.split(/\s+/).filter(Boolean);
  const label = `On ${variantName({ platforms, postgresql })}:`;
  return box(label, [...children, ...sourceOf(source)]);
}

/** Components that draw what Markdown cannot: the words, the title and the route of a link to it. */
const pointers: Readonly<
  Record<string, (incident: string) => readonly [before: string, title: string, route: string]>
> = {
  Measured: () => ["Measured in the lab: ", "the measurements", "/measurements/scaling/"],
  Film: (incident) => ["Filmed in the lab: ", "second by second", filmRoute(incident)],
  FilmNotifications: (incident) => ["Who was told: ", "the film", `${filmRoute(incident)}#told`],
  Board: (incident) => [
    "What the board shows of this incident is drawn on the page; the film: ",
    "second by second",
    filmRoute(incident),
  ],
  FilmPatterns: () => ["Which pattern is which incident: ", "the films", "/incidents/"],
  FilmAlerts: () => ["Which alert fires in which incident: ", "the films", "/incidents/"],
  AlertTable: () => ["", "The alert rules", "/alerts/"],
};

/**
 * A component in plain Markdown.
 * @returns what it holds, where a component is no more than a frame
 */
export function componentMarkdown(
  component: TextComponent,
  { addressOf, titleOf }: Surroundings,
): readonly RootContent[] {
  const { name, attributes, children } = component;
  const linked = (before: string, title: string, route: string) => [
    paragraph(text(before), link(title, addressOf(route))),
  ];
  switch (name) {
    case "Check":
      return [box("Check", children)];
    case "WrongMove": {
      const cost = paragraph(strong("Cost:"), text(` ${attributes["cost"] ?? ""}`));
      return [box(`Wrong move: ${attributes["title"] ?? ""}`, [cost, ...children])];
    }
    case "Documented":
      return [
        box("Documented, not part of the lab", [...children, ...sourceOf(attributes["source"])]),
      ];
    case "On":
      return [variant(component)];
    case "IncidentLab": {
      const route = labRoute(attributes["lab"] ?? "");
      return linked("Incident lab: ", titleOf(route), route);
    }
    case "ToolCard": {
      const tool = attributes["tool"] ?? "";
      return isTool(tool) ? linked("Tool: ", planningTools[tool].title, toolRoute(tool)) : [];
    }
    case "WalLine":
      return [
        paragraph(
          text("Positions in the WAL, from old to new: restart_lsn, the first change of a "),
          text("transaction that is still open, confirmed_flush_lsn, pg_current_wal_lsn()."),
        ),
        ...children,
      ];
    case "WalMoments":
      return [list(walMoments.map((moment) => `${moment.text} (${momentInWords(moment)}.)`))];
    default: {
      const pointer = pointers[name]?.(attributes["incident"] ?? "");
      return pointer ? linked(...pointer) : children;
    }
  }
}
