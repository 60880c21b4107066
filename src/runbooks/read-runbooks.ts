import type { RootContent } from "mdast";
import { posix } from "node:path";
import { contentRoute } from "../text/lessons/content-route.ts";
import { runbookRoute } from "../text/lessons/runbook-path.ts";
import { inOrder } from "./file/runbook-schema.ts";
import type {
  Output,
  RunbookFile,
  RunbookStep as FileStep,
  StepVariant,
} from "./file/runbook-file.ts";
import { shownOutput } from "./page/outputs.ts";
import { leadsTo, type LeadPlaces } from "./branch-sentences.ts";
import { rangeWords } from "./page/format-step.ts";
import type { StepPart, Runbook } from "./runbook.ts";

/** What reading needs of the world around it. */
export interface RunbookSources {
  readonly files: readonly RunbookFile[];
  /** Turns Markdown of the runbook with this title into HTML. */
  readonly render: (markdown: string, title: string) => Promise<string>;
  /** Turns an address below the base into one of the site. */
  readonly onSite: (path: string) => string;
  /** Of the site, without a slash at its end. */
  readonly origin: string;
}

/** Links of a runbook, to other files, to its own steps and to pages of reference, as addresses of the site. */
function onPages(markdown: string, file: string, onSite: (path: string) => string): string {
  const here = contentRoute(file) ?? "";
  return markdown.replace(
    /\]\((#[^)]+|\.[^)\s]+\.mdx(?:#[^)]*)?|\/[^)\s]+)\)/g,
    (whole, target: string) => {
      const [path = "", anchor] = target.split("#");
      const named = path.startsWith("/")
        ? path
        : contentRoute(posix.join(posix.dirname(file), path));
      const route = path === "" ? here : named;
      if (route === undefined) return whole;
      return `](${onSite(route)}${anchor === undefined ? "" : `#${anchor}`})`;
    },
  );
}

/** Text of nodes as the author wrote it. */
function sourceOf(text: string, nodes: readonly RootContent[]): string {
  return nodes
    .map(({ position }) => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0))
    .join("\n\n")
    .trim();
}

/** For whom a variant is; `undefined` for everybody. */
function forWhom({ platforms = [], postgresql }: StepVariant): StepPart["on"] {
  if (platforms.length === 0 && !postgresql) return undefined;
  return { platforms, postgresql: postgresql?.join("-") ?? "" };
}

function answer(
  output: Output,
  expected: boolean,
  places: LeadPlaces,
  on: StepPart["on"],
): StepPart {
  const leads = leadsTo(output.target, places);
  const { exit, fence } = output;
  const text = shownOutput(fence.value, exit === 0 ? undefined : String(exit));
  return { kind: "answer", on, text, expected, leads };
}

type Text = (markdown: string) => Promise<{ markdown: string; html: string }>;

async function variantParts(
  { text }: RunbookFile,
  variant: StepVariant,
  write: Text,
  places: LeadPlaces,
): Promise<StepPart[]> {
  const on = forWhom(variant);
  const { command, shown, source } = variant;
  const said = sourceOf(text, variant.prose);
  const prose = [said, ...(source === undefined ? [] : [`Documented: <${source}>`])].filter(
    Boolean,
  );
  return [
    ...(prose.length > 0
      ? [{ kind: "text" as const, on, ...(await write(prose.join("\n\n"))) }]
      : []),
    ...shown.map(({ language = "text", value }) => ({
      kind: "shown" as const,
      on,
      language,
      code: value,
    })),
    ...(command
      ? [
          {
            kind: "command" as const,
            on,
            language: command.language,
            code: command.fence.value,
            does: command.does,
            needs: command.needs.filter((right) => right !== "none"),
          },
          ...command.expected.map((output) => answer(output, true, places, on)),
          ...command.otherwise.map((output) => answer(output, false, places, on)),
        ]
      : []),
  ];
}

async function readRunbook(file: RunbookFile, reading: RunbookSources): Promise<Runbook> {
  const { render, onSite, origin, files } = reading;
  const { fields } = file;
  const places: LeadPlaces = {
    steps: file.steps,
    runbooks: new Map(files.map((each) => [each.fields.id, each.fields.title])),
  };
  const write: Text = async (markdown) => ({
    html: await render(onPages(markdown, file.file, onSite), fields.title),
    markdown: onPages(markdown, file.file, (path) => `${origin}${onSite(path)}`),
  });
  const step = async ({ title, variants }: FileStep) => {
    const parts = variants.map((variant) => variantParts(file, variant, write, places));
    return { title, parts: (await Promise.all(parts)).flat() };
  };
  const { id, title, symptoms, loses, minutes, blanks, needs } = fields;
  const { postgresql, kafka, debezium } = fields["works-on"];
  const intro = sourceOf(file.text, file.intro);
  const address = onSite(runbookRoute(id));
  return {
    id,
    title,
    symptoms,
    loses,
    minutes,
    blanks,
    rights: needs.rights,
    tools: needs.tools,
    worksOn: `PostgreSQL ${rangeWords(postgresql)}, Kafka Connect ${rangeWords(kafka)}, Debezium ${rangeWords(debezium)}`,
    address,
    url: `${origin}${address}`,
    intro: intro === "" ? [] : [{ kind: "text", on: undefined, ...(await write(intro)) }],
    steps: await Promise.all(file.steps.map(step)),
  };
}

/** All runbooks as the builder and the drill have them, in their order. */
export function readRunbooks(reading: RunbookSources): Promise<Runbook[]> {
  const ordered = [...reading.files].sort((a, b) => inOrder(a.fields, b.fields));
  return Promise.all(ordered.map((file) => readRunbook(file, reading)));
}
