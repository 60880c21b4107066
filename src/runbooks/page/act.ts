import { MetaOptions } from "@expressive-code/core";
import type { Code, Paragraph, RootContent } from "mdast";
import { element } from "./markup.ts";
import { deeds, readTarget, type Target } from "../../text/fences/runbook-grammar.ts";
import { partsOf, type Mentionable } from "./mentions.ts";
import { otherLabel, shownOutput, verdictOf } from "./outputs.ts";
import { doesWords, formatWithin, needsWords } from "./format-step.ts";

/** What a step's branches lead to. */
export interface BranchPlaces {
  /** Anchor of the step that follows; `undefined` after the last one. */
  readonly next: string | undefined;
  /** Number and title of a step of this page. */
  readonly step: (
    anchor: string,
  ) => { readonly number: number; readonly title: string } | undefined;
  /** Title of another runbook. */
  readonly runbook: (id: string) => string | undefined;
  /** Steps and runbooks that a sentence may name. */
  readonly mentionable: readonly Mentionable[];
}

const metaOf = ({ meta }: Code) => new MetaOptions(meta ?? "");

/** Whether a fence is what a command puts out. */
export function isOutput(node: RootContent): node is Code {
  return node.type === "code" && metaOf(node).getBoolean("output") === true;
}

/** Whether a fence is a command, run or only shown. */
export function isCommand(node: RootContent): node is Code {
  if (node.type !== "code") return false;
  const meta = metaOf(node);
  return meta.getBoolean("run") === true || meta.getString("show") !== undefined;
}

/** Says above an output what it is; the frame takes the words from there. */
function labelled(node: Code, label: string): Code {
  return { ...node, meta: `${node.meta ?? ""} label="${label}"` };
}

const goOn: Target = { kind: "go on" };

const link = (href: string, text: string): RootContent => ({
  type: "link",
  url: href,
  children: [{ type: "text", value: text }],
});

/** Where to go, in as few words as a list has room for. */
function shortWords(target: Target, { step, runbook }: BranchPlaces): string {
  if (target.kind === "go on") return "go on";
  if (target.kind === "stop") return "stop here";
  if (target.kind === "runbook") return `runbook: ${runbook(target.id) ?? target.id}`;
  const found = step(target.anchor);
  return found ? `step ${found.number}` : "another step";
}

function directions(target: Target, { step, runbook, next, mentionable }: BranchPlaces): Paragraph {
  if (target.kind === "stop") {
    return element("p", { className: "go go-stop" }, [
      element("strong", {}, ["Stop here:"]),
      " ",
      ...partsOf(target.reason, mentionable).map(({ text, href }) =>
        href === undefined ? text : link(href, text),
      ),
    ]);
  }
  if (target.kind === "runbook") {
    const title = runbook(target.id) ?? target.id;
    return element("p", { className: "go go-runbook" }, [
      "This is another incident: ",
      link(`../${target.id}/`, title),
    ]);
  }
  const anchor = target.kind === "step" ? target.anchor : next;
  const found = anchor === undefined ? undefined : step(anchor);
  if (anchor === undefined || !found) return element("p", { className: "go" }, ["Go on."]);
  const words = target.kind === "step" ? "Go to" : "Go on with";
  return element("p", { className: "go" }, [
    link(`#${anchor}`, `${words} step ${found.number}: ${found.title}`),
  ]);
}

function branches(outputs: readonly Code[], within: string | undefined, places: BranchPlaces) {
  const cases = outputs.map((output) => {
    const meta = metaOf(output);
    const node = { ...output, value: shownOutput(output.value, meta.getString("exit")) };
    const target = readTarget(meta.getString("otherwise") ?? "") ?? goOn;
    const late = meta.getBoolean("late") === true;
    const head = { late, verdict: verdictOf(node.value), to: shortWords(target, places) };
    return { node, target, late, head };
  });
  // What looks alike and leads to the same place is said once.
  const different = new Map(cases.map(({ head }) => [JSON.stringify(head), head]));
  const heads = [...different.values()].flatMap(({ late, verdict, to }, index) => [
    ...(index > 0 ? [" "] : []),
    element("span", { className: "branch" }, [
      ...(late ? ["still "] : []),
      { type: "inlineCode", value: verdict },
      " ",
      element("span", { className: "branch-to" }, [`→ ${to}`]),
    ]),
  ]);
  const summary = element("summary", {}, [
    element("span", { className: "otherwise-title" }, ["It says something else"]),
    " ",
    element("span", { className: "branches" }, heads),
  ]);
  const bodies = cases.map(({ node, target, late }) =>
    element("div", { className: "case" }, [
      labelled(node, otherLabel(late, within)),
      directions(target, places),
    ]),
  );
  return element("details", { className: "otherwise" }, [summary, ...bodies]);
}

function head(command: Code): { kind: string; head: Paragraph; within: string | undefined } {
  const meta = metaOf(command);
  const shown = meta.getString("show");
  if (shown !== undefined) {
    const reason = shown.replace(/^Documented:\s*/, "");
    const words = [element("strong", {}, ["Documented, not run by the lab"]), ` ${reason}`];
    return { kind: "shown", head: element("p", { className: "does" }, words), within: undefined };
  }
  const does = deeds.find((name) => meta.getBoolean(name) === true) ?? "changes";
  const needs = (meta.getString("needs") ?? "").split(/\s+/).filter(Boolean);
  const within = meta.getString("within");
  const parts = [
    element("strong", {}, [doesWords[does]]),
    ...(needs.length > 0 ? [element("span", {}, [`needs ${needsWords(needs)}`])] : []),
    ...(within === undefined
      ? []
      : [element("span", {}, [`repeat for up to ${formatWithin(within)}`])]),
  ];
  const spaced = parts.flatMap((part, index) => (index > 0 ? [" ", part] : [part]));
  return { kind: does, head: element("p", { className: "does" }, spaced), within };
}

/**
 * A command with what it does above it, what should come back below it, and what else may come back.
 * @param outputs the fences right after it, in order
 */
export function act(command: Code, outputs: readonly Code[], places: BranchPlaces): Paragraph {
  const { kind, head: does, within } = head(command);
  const isOther = (node: Code) => metaOf(node).getString("otherwise") !== undefined;
  const expected = outputs.filter((node) => !isOther(node));
  const others = outputs.filter(isOther);
  const labels = ["You should see", ...expected.slice(1).map(() => "or")];
  return element("div", { className: `act act-${kind}` }, [
    element("div", { className: "command" }, [does, command]),
    ...expected.map((node, index) => {
      const target = readTarget(metaOf(node).getString("then") ?? "");
      const parts = [
        labelled(node, labels[index] ?? ""),
        ...(target ? [directions(target, places)] : []),
      ];
      return element("div", { className: "expected" }, parts);
    }),
    ...(others.length > 0 ? [branches(others, within, places)] : []),
  ]);
}
