import type { ViteDevServer } from "vite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchCourse } from "../../../../src/authoring/check/watch-course.ts";
import { problem, type Problem } from "../../../../src/problems/problem.ts";

type Listener = (file: string) => void;

/** A dev server that writes down what it sends to browsers. */
function devServer() {
  const sent: { type: string; err?: { message: string } }[] = [];
  const listeners = new Map<string, Listener>();
  const server = {
    environments: {
      client: {
        hot: {
          send: (payload: { type: string }) => void sent.push(payload),
          on: (event: string, listener: Listener) => void listeners.set(event, listener),
        },
      },
    },
    watcher: { on: (event: string, listener: Listener) => void listeners.set(event, listener) },
  } as unknown as ViteDevServer;
  const happens = async (event: string) => {
    listeners.get(event)?.("/project/src/content/modules.yaml");
    await vi.runAllTimersAsync();
  };
  return { server, sent, happens };
}

const leftover = problem(
  "lesson/leftover",
  { file: "a.mdx", at: { line: 1, column: 1 } },
  { word: "TODO" },
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Watches a course whose checks end one after another as given. */
function watch(...ends: (readonly Problem[] | Error)[]) {
  const { server, sent, happens } = devServer();
  const logged: string[] = [];
  const check = () => {
    const end = ends.shift() ?? [];
    return end instanceof Error ? Promise.reject(end) : Promise.resolve(end);
  };
  watchCourse(server, { check, read: () => "TODO\n", log: (text) => void logged.push(text) });
  return { sent, happens, logged };
}

test("problems are shown in the browser, again when a page is opened, until they are gone", async () => {
  const { sent, happens, logged } = watch([leftover], []);
  await vi.runAllTimersAsync();
  await happens("vite:client:connect");
  expect(sent.map(({ err }) => err?.message.split("\n")[0])).toEqual([
    "a.mdx:1:1  lesson/leftover",
    "a.mdx:1:1  lesson/leftover",
  ]);
  expect(logged).toHaveLength(1);
  await happens("change");
  expect(sent.at(-1)).toEqual({ type: "full-reload" });
  await happens("vite:client:connect");
  expect(sent).toHaveLength(3);
});

test("a check that comes to no end is shown as well, and the next one goes on", async () => {
  const { sent, happens, logged } = watch(new Error("no browser"), []);
  await vi.runAllTimersAsync();
  await happens("vite:client:connect");
  const message = "The check of the course came to no end: no browser";
  expect(sent.map(({ err }) => err?.message)).toEqual([message, message]);
  expect(logged).toEqual([`\n${message}`]);
  await happens("change");
  expect(sent.at(-1)).toEqual({ type: "full-reload" });
});

test("a course without problems sends nothing", async () => {
  const { sent } = watch([]);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([]);
});
