import { afterEach, expect, test, vi } from "vitest";
import { runnable } from "../../../../lab/runner/runnable.ts";
import { lessonOf } from "./lesson-text.ts";

const plain = { ...lessonOf("Text."), id: "plain" };
const watched = { ...lessonOf("Text."), id: "watched", monitoring: true };
const withGo = () => "go version go1.24.1 linux/amd64";
const withoutGo = () => undefined;

function run(ask: () => string | undefined) {
  const said: string[] = [];
  const ids = runnable([plain, watched], (line) => said.push(line), ask).map(({ id }) => id);
  return { ids, said };
}

afterEach(() => vi.unstubAllEnvs());

test("a lesson whose stack is watched runs where Go can build what watches it", () => {
  vi.stubEnv("CI", "");
  expect(run(withGo)).toEqual({ ids: ["plain", "watched"], said: [] });
});

test("without Go it is left out and named", () => {
  vi.stubEnv("CI", "");
  const said = ["watched: left out, it needs Go 1.21 or newer"];
  expect(run(withoutGo)).toEqual({ ids: ["plain"], said });
});

test("where CI is set nothing is left out", () => {
  vi.stubEnv("CI", "true");
  expect(run(withoutGo)).toEqual({ ids: ["plain", "watched"], said: [] });
});
