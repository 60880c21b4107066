import { MetaOptions } from "@expressive-code/core";
import type { Position } from "../../problems/position.ts";
import type { Fence } from "./fence.ts";

/** One attribute of a fence, e.g. `within="90s"`; `true` when it has no value. */
export interface Attribute {
  readonly name: string;
  readonly value: string | true;
  readonly at: Position;
}

function readAttributes(fence: Fence): readonly Attribute[] {
  return new MetaOptions(fence.meta).list().flatMap((option) => {
    const { key, kind, value, raw } = option;
    if (kind === "range" && key === undefined) return [];
    const at = placeOfOption(fence, option);
    return [
      { name: key ?? raw.trim(), value: typeof value === "string" ? value : true, at } as const,
    ];
  });
}

/** Each rule asks a fence for its attributes again, and to read them takes a tenth of a check. */
const read = new WeakMap<Fence, readonly Attribute[]>();

/**
 * The attributes on a fence's opening line, read once. Line markers such as `{2-3}` are Expressive Code's
 * own and are left to it.
 */
export function attributesOf(fence: Fence): readonly Attribute[] {
  const known = read.get(fence) ?? readAttributes(fence);
  read.set(fence, known);
  return known;
}

function placeOfOption(fence: Fence, { raw, index }: { raw: string; index: number }): Position {
  const lead = raw.length - raw.trimStart().length;
  const column = fence.metaAt.column + index + lead;
  return { line: fence.metaAt.line, column, length: raw.trim().length };
}

/**
 * The first attribute whose value begins with a quote that nothing closes, or that only the quote
 * of a later attribute closes.
 */
export function unclosedQuote(fence: Fence): { name: string; at: Position } | undefined {
  const found = new MetaOptions(fence.meta).list().find(({ value, valueStartDelimiter }) => {
    if (typeof value !== "string") return false;
    if (valueStartDelimiter === "") return /^["']/.test(value);
    return /\s[\w-]+=["']/.test(value) && value.includes(`=${valueStartDelimiter}`);
  });
  return found && { name: found.key ?? "", at: placeOfOption(fence, found) };
}

/** The value of an attribute; `true` for one without a value, `undefined` when it is not there. */
export function attribute(fence: Fence, name: string): string | true | undefined {
  return attributesOf(fence).find((found) => found.name === name)?.value;
}

/** Whether the fence is a command that the lab runs. */
export function isRun(fence: Fence): boolean {
  return attribute(fence, "run") !== undefined;
}

/**
 * Whether the fence is an experiment that belongs on a lab and nowhere else: a command that says so, or
 * the output of one.
 */
export function isLabOnly(fence: Fence): boolean {
  if (attribute(fence, "lab-only") !== undefined) return true;
  const isOutput = attribute(fence, "output") !== undefined;
  return isOutput && fence.previous !== undefined && isLabOnly(fence.previous);
}
