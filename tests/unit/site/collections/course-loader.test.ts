import type { LoaderContext } from "astro/loaders";
import { expect, test, vi } from "vitest";
import { courseLoader, type Entries } from "../../../../src/site/collections/course-loader.ts";

type Read = () => Entries<object>;
type Listener = (path: string) => void;

/** A loader of two files with what it was given by Astro; `watcher` in the dev server alone. */
function loading(read: Read, { dev }: { dev: boolean }) {
  const entries = new Map<string, unknown>([["old", {}]]);
  const told: string[] = [];
  const listeners = new Map<string, Listener>();
  const context = {
    config: { root: new URL("file:///project/"), base: "/" },
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    },
    logger: { error: (text: string) => told.push(text) },
    watcher: dev
      ? { on: (event: string, listener: Listener) => listeners.set(event, listener) }
      : undefined,
  } as unknown as LoaderContext;
  const load = () => courseLoader(["src/content/quizzes", "lab/matrix.json"], read).load(context);
  const happens = async (event: string, path: string) => {
    listeners.get(event)?.(`/project/${path}`);
    await vi.waitFor(() => Promise.resolve());
  };
  return { entries, told, load, happens };
}

const counted = () => {
  let count = 0;
  return () => [["all", { count: ++count }]] as const;
};

test("a collection is what was read, and nothing of what it was before", async () => {
  const { entries, load } = loading(counted(), { dev: false });
  await load();
  expect([...entries]).toEqual([["all", { count: 1 }]]);
});

test.for([
  ["change", "src/content/quizzes/05-heartbeat.yaml", 2],
  ["add", "src/content/quizzes/05-heartbeat.yaml", 2],
  ["unlink", "lab/matrix.json", 2],
  ["change", "src/content/quizzes-old/05-heartbeat.yaml", 1],
  ["change", "lab/matrix.json.tmp", 1],
] as const)("in the dev server, %s of %s: read %i times", async ([event, path, count]) => {
  const { entries, load, happens } = loading(counted(), { dev: true });
  await load();
  await happens(event, path);
  expect([...entries]).toEqual([["all", { count }]]);
});

test("what cannot be read ends a build", async () => {
  const read = () => {
    throw new Error("lab/matrix.json: not what the lab writes");
  };
  await expect(loading(read, { dev: false }).load()).rejects.toThrow("lab/matrix.json");
});

test("in the dev server it is told, and pages go on with what was there", async () => {
  let broken = false;
  const read = () => {
    if (broken) throw new Error("lab/matrix.json: not what the lab writes");
    return [["all", { count: 1 }]] as const;
  };
  const { entries, told, load, happens } = loading(read, { dev: true });
  await load();
  broken = true;
  await happens("change", "lab/matrix.json");
  expect(told).toEqual(["lab/matrix.json: not what the lab writes"]);
  expect([...entries]).toEqual([["all", { count: 1 }]]);
});

test("a dev server begins also with what cannot be read", async () => {
  const read = () => {
    throw new Error("broken");
  };
  const { told, load } = loading(read, { dev: true });
  await load();
  expect(told).toEqual(["broken"]);
});
