import type { Code, Heading, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { collectHeadings } from "../../text/lessons/headings.ts";
import { runbookId } from "../../text/lessons/runbook-path.ts";
import { importStyles } from "../../styles/import-styles.ts";
import { act, isCommand, isOutput, type BranchPlaces } from "./act.ts";
import { element } from "./markup.ts";
import { runbooksAsNamed, stepsAsNamed } from "./mentions.ts";

/** A step as its author wrote it. */
interface Step {
  readonly heading: Heading;
  readonly anchor: string;
  readonly children: readonly RootContent[];
}

/** Puts each command and the outputs after it together; also inside of `<On>`. */
function withActs(nodes: readonly RootContent[], places: BranchPlaces): RootContent[] {
  const result: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent;
    if (isCommand(node)) {
      const outputs: Code[] = [];
      for (let after = nodes[index + 1]; after && isOutput(after); after = nodes[index + 1]) {
        outputs.push(after);
        index++;
      }
      result.push(act(node, outputs, places));
    } else if (node.type === "mdxJsxFlowElement") {
      const children = withActs(node.children, places) as typeof node.children;
      result.push({ ...node, children });
    } else result.push(node);
  }
  return result;
}

/** The box to tick and the room for a time: on the screen for a script, on paper for a pen. */
function ticks(title: string): RootContent[] {
  const box = element("input", { type: "checkbox", "aria-label": `Done: ${title}` }, []);
  return [
    element("label", { className: "step-done needs-scripting" }, [box, " done"]),
    element("span", { className: "step-paper", "aria-hidden": "true" }, [
      "☐ at ________ by ____________",
    ]),
  ];
}

function section({ heading, anchor, children }: Step, number: number, places: BranchPlaces) {
  const title = toString(heading);
  heading.data = { ...heading.data, hProperties: { id: anchor } };
  const permalink = element(
    "a",
    { className: "step-number", href: `#${anchor}`, "aria-label": `Link to step ${number}` },
    [String(number)],
  );
  const head = element("div", { className: "step-head" }, [permalink, heading, ...ticks(title)]);
  const properties = { className: "step", "data-step": anchor, "aria-labelledby": anchor };
  return element("section", properties, [head, ...withActs(children, places)]);
}

/** The steps of a page, and what stands before the first one. */
function split(tree: Root): { before: RootContent[]; steps: Step[] } {
  const slugs = collectHeadings(tree).filter(({ depth }) => depth === 2);
  const starts = tree.children.flatMap((node, index) =>
    node.type === "heading" && node.depth === 2 ? [index] : [],
  );
  const steps = starts.map((start, order) => ({
    heading: tree.children[start] as Heading,
    anchor: slugs[order]?.slug ?? "",
    children: tree.children.slice(start + 1, starts[order + 1]),
  }));
  return { before: tree.children.slice(0, starts[0]), steps };
}

interface Options {
  /** Titles of all runbooks, by id. */
  readonly titles: () => ReadonlyMap<string, string>;
}

/**
 * Remark plugin: turns each section of a runbook into a step with its number, its box to tick, its
 * command and what may come back. It comes before all plugins that look at fences.
 */
export function remarkRunbookSteps({ titles }: Options) {
  return (tree: Root, file: { path?: string }) => {
    if (runbookId((file.path ?? "").replaceAll("\\", "/")) === undefined) return;
    const { before, steps } = split(tree);
    const numbered = new Map(
      steps.map(({ anchor, heading }, index) => [
        anchor,
        { number: index + 1, title: toString(heading) },
      ]),
    );
    const known = titles();
    const titled = [...numbered].map(([anchor, { title }]) => ({ anchor, title }));
    const mentionable = [...stepsAsNamed(titled), ...runbooksAsNamed(known)];
    const sections = steps.map((step, index) =>
      section(step, index + 1, {
        next: steps[index + 1]?.anchor,
        step: (anchor) => numbered.get(anchor),
        runbook: (id) => known.get(id),
        mentionable,
      }),
    );
    const style = importStyles("chooser", "runbook-page");
    tree.children = [style, ...before, ...sections];
  };
}
