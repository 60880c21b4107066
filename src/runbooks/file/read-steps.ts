import GithubSlugger from "github-slugger";
import type { Code, Heading, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { toString } from "mdast-util-to-string";
import { attribute } from "../../text/fences/attributes.ts";
import type { Fence } from "../../text/fences/fence.ts";
import { deeds, namesIn, readTarget } from "../../text/fences/runbook-grammar.ts";
import { placeOf } from "../../problems/position.ts";
import { readVersions } from "./platforms.ts";
import type { StepCommand, Output, RunbookStep, StepVariant } from "./runbook-file.ts";

const textOf = (fence: Fence, name: string): string => {
  const value = attribute(fence, name);
  return typeof value === "string" ? value : "";
};
const has = (fence: Fence, name: string) => attribute(fence, name) !== undefined;

function outputOf(fence: Fence, command: Fence): Output {
  const exit = textOf(fence, "exit") || textOf(command, "exit") || "0";
  const target = readTarget(textOf(fence, "otherwise") || textOf(fence, "then")) ?? {
    kind: "go on",
  };
  return { fence, exit: Number(exit), late: has(fence, "late"), target };
}

/** Reads a command with the outputs right after it; `undefined` for a fence that is no command. */
function commandOf(fence: Fence, outputs: readonly Fence[]): StepCommand | undefined {
  const { language } = fence;
  if (language !== "bash" && language !== "sql") return undefined;
  const isOther = (output: Fence) => has(output, "otherwise");
  return {
    fence,
    language,
    does: deeds.find((deed) => has(fence, deed)) ?? "final",
    needs: namesIn(textOf(fence, "needs")),
    sets: namesIn(textOf(fence, "sets")),
    within: Number.parseInt(textOf(fence, "within") || "0", 10),
    expected: outputs.filter((output) => !isOther(output)).map((output) => outputOf(output, fence)),
    otherwise: outputs.filter(isOther).map((output) => outputOf(output, fence)),
  };
}

type FenceOf = (node: Code) => Fence | undefined;

/** The commands among nodes; a step has one, and more are an error that the check names. */
export function commandsIn(nodes: readonly RootContent[], fenceOf: FenceOf): StepCommand[] {
  const fences = nodes.flatMap((node) => (node.type === "code" ? (fenceOf(node) ?? []) : []));
  return fences.flatMap((fence) => {
    if (!has(fence, "run")) return [];
    const outputs: Fence[] = [];
    let last = fence;
    for (const next of fences.slice(fences.indexOf(fence) + 1)) {
      if (next.previous !== last || !has(next, "output")) break;
      outputs.push(next);
      last = next;
    }
    return commandOf(fence, outputs) ?? [];
  });
}

const isOn = (node: RootContent): node is MdxJsxFlowElement =>
  node.type === "mdxJsxFlowElement" && node.name === "On";

function propertyOf(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === name);
  return found && typeof found.value === "string" ? found.value : undefined;
}

function variantOf(
  nodes: readonly RootContent[],
  fenceOf: FenceOf,
  on?: MdxJsxFlowElement,
): StepVariant {
  const fences = nodes.flatMap((node) => (node.type === "code" ? (fenceOf(node) ?? []) : []));
  const platform = on && propertyOf(on, "platform");
  const [first] = nodes;
  return {
    platforms: platform === undefined ? undefined : namesIn(platform),
    postgresql: readVersions((on && propertyOf(on, "postgresql")) ?? ""),
    source: on && propertyOf(on, "source"),
    prose: nodes.filter((node) => node.type !== "code"),
    command: commandsIn(nodes, fenceOf)[0],
    shown: fences.filter((fence) => has(fence, "show")),
    at: on ? placeOf(on) : first ? placeOf(first) : "whole-file",
  };
}

function stepOf(
  heading: Heading,
  anchor: string,
  nodes: readonly RootContent[],
  fenceOf: FenceOf,
): RunbookStep {
  const ons = nodes.filter(isOn);
  const forAll = variantOf(
    nodes.filter((node) => !isOn(node)),
    fenceOf,
  );
  const special = ons.map((on) => variantOf(on.children as RootContent[], fenceOf, on));
  return {
    anchor,
    title: toString(heading),
    at: placeOf(heading),
    variants: [forAll, ...special],
  };
}

/**
 * Cuts a runbook at its headings of the second level.
 * @param fences of the whole text
 * @returns what stands before the first step, and the steps
 */
export function readSteps(
  tree: Root,
  fences: readonly Fence[],
): { intro: readonly RootContent[]; steps: readonly RunbookStep[] } {
  const fenceOf: FenceOf = ({ position }) =>
    fences.find(
      ({ at }) => at.line === position?.start.line && at.column === position.start.column,
    );
  const slugger = new GithubSlugger();
  const nodes = tree.children.filter((node) => node.type !== "yaml");
  const starts = nodes.flatMap((node, place) =>
    node.type === "heading" ? [{ node, place, anchor: slugger.slug(toString(node)) }] : [],
  );
  const cuts = starts.filter(({ node }) => node.depth === 2);
  return {
    intro: nodes.slice(0, cuts[0]?.place ?? nodes.length),
    steps: cuts.map(({ node, place, anchor }, index) =>
      stepOf(node, anchor, nodes.slice(place + 1, cuts[index + 1]?.place), fenceOf),
    ),
  };
}
