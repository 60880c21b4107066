import type { ReadFile } from "../../problems/read-file.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { attribute } from "./attributes.ts";
import { placeInFence, type Fence } from "./fence.ts";
import type { Check } from "./grammar.ts";
import { contentRules } from "./content-rules.ts";

/** Checks what stands inside a configuration fence: its syntax, its `check=`, its `file=`. */
export function checkContent(fence: Fence, read: ReadFile): Problem[] {
  const valueOf = (name: string) => {
    const value = attribute(fence, name);
    return typeof value === "string" ? value : undefined;
  };
  const { language } = fence;
  const isShown = attribute(fence, "show") !== undefined;
  const syntax =
    !isShown && (language === "json" || language === "yaml") ? checkRule(fence, language) : [];
  if (syntax.length > 0) return syntax;
  const file = valueOf("file");
  const check = valueOf("check") as Check | undefined;
  return [...(file ? checkFile(fence, file, read) : []), ...(check ? checkRule(fence, check) : [])];
}

function checkRule(fence: Fence, check: Check): Problem[] {
  return contentRules[check](fence.value).map(({ line, column, reason }) => {
    const at = placeInFence(fence, line, column);
    return problem("fence/invalid-content", { file: fence.file, at }, { check, reason });
  });
}

function checkFile(fence: Fence, path: string, read: ReadFile): Problem[] {
  const where = { file: fence.file, at: fence.at };
  const text = read(path);
  if (text === undefined) return [problem("fence/missing-file", where, { path })];
  const inFile = text.replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
  const inFence = fence.value.split("\n");
  const length = Math.max(inFile.length, inFence.length);
  for (let index = 0; index < length; index++) {
    if (inFile[index] === inFence[index]) continue;
    const show = (line: string | undefined, otherwise: string) =>
      line === undefined ? otherwise : JSON.stringify(line);
    const details = {
      path,
      line: index + 1,
      inFile: show(inFile[index], "no such line"),
      inFence: show(inFence[index], "missing"),
    };
    const at = placeInFence(fence, Math.min(index + 1, inFence.length));
    return [problem("fence/file-differs", { file: fence.file, at }, details)];
  }
  return [];
}
