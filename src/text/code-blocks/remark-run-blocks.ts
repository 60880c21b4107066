import type { Code, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { ageWords, dayOf } from "../evidence/age.ts";
import { matchRun } from "../evidence/match-record.ts";
import type { RecordedRun, Records } from "../evidence/records.ts";
import { versionsLine } from "../../records/versions.ts";
import { blocksOf } from "../fences/blocks.ts";
import { isLabOnly } from "../fences/attributes.ts";
import { collectFences, type Fence } from "../fences/fence.ts";
import type { BlockRun } from "../../records/verified.ts";
import { labOnlyHeading } from "./lab-only.ts";
import { recordedAttribute } from "./recorded-values.ts";

interface LessonFile {
  path?: string;
  value: unknown;
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/** A fence and a syntax tree's node are the same when they begin at the same place. */
const placeOf = ({ at }: Fence) => `${at.line}:${at.column}`;
const placeOfNode = ({ position }: Code) => `${position?.start.line}:${position?.start.column}`;

/** An element of the page that Markdown has no word for; to mdast it is a paragraph. */
function element(
  tag: string,
  properties: Record<string, string>,
  children: readonly RootContent[],
): Paragraph {
  const node: Paragraph = { type: "paragraph", children: children as PhrasingContent[] };
  return Object.assign(node, { data: { hName: tag, hProperties: properties } });
}

/** Under a block that ran as it stands: when, and for those who ask, on what. */
function badge(run: RecordedRun): Paragraph {
  const on = ` on ${versionsLine(run.versions)}`;
  const aged = run.ages.map((age) => `, ${ageWords[age]}`).join("");
  const properties = { className: "ran", title: `Ran${on}`, dataFinderIgnore: "" };
  return element("p", properties, [
    { type: "text", value: `ran ${dayOf(run)}${aged}` },
    element("span", { className: "sr-only" }, [{ type: "text", value: on }]),
  ]);
}

/** An experiment, folded: nobody runs it by mistake, and search does not lead to it. */
function folded(command: Fence, block: Paragraph): Paragraph {
  const heading = element("summary", {}, [{ type: "text", value: labOnlyHeading(command) }]);
  return element("details", { className: "lab-only", dataFinderIgnore: "" }, [heading, block]);
}

interface Shown {
  readonly command: Fence;
  readonly output: Fence | undefined;
  readonly ran: BlockRun | undefined;
}

/**
 * Remark plugin: keeps a command and its output together, and where both are what the lab ran,
 * says when that was and hands the recorded values to the output. Experiments are folded.
 */
export function remarkRunBlocks({ records }: { records: Records }) {
  return (tree: Root, file: LessonFile) => {
    const run = records.runOf(file.data.astro?.frontmatter?.["id"]);
    const fences = collectFences({ file: file.path ?? "", text: String(file.value), tree });
    const shown = new Map<string, Shown>();
    for (const { block, state, run: ran } of matchRun(blocksOf(fences), run)) {
      const { command, output } = block;
      shown.set(placeOf(command), { command, output, ran: state === "ran" ? ran : undefined });
    }
    visit(tree, "code", (node, index, parent) => {
      const found = shown.get(placeOfNode(node));
      if (!found || !parent || index === undefined) return undefined;
      const { command, output, ran } = found;
      const labOnly = isLabOnly(command);
      if (!output && !ran && !labOnly) return undefined;
      // Its title stands above it already.
      if (labOnly) node.meta = (node.meta ?? "").replace(/\stitle=(["']).*?\1/, "");
      const after = output ? parent.children[index + 1] : undefined;
      if (after?.type === "code") {
        const more = [labOnly ? "lab-only" : "", ran ? recordedAttribute(ran.values) : ""];
        after.meta = [after.meta ?? "", ...more].join(" ").trim();
      }
      const parts = [node, ...(after ? [after] : []), ...(ran && run ? [badge(run)] : [])];
      const whole = element("div", { className: "run-block" }, parts);
      parent.children.splice(index, after ? 2 : 1, labOnly ? folded(command, whole) : whole);
      return [SKIP, index + 1];
    });
  };
}
