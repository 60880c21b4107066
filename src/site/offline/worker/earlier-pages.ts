import { scope } from "./worker-scope.ts";

/** Where the ids of earlier pages are written down: a browser stops a worker whenever it likes. */
const notes = "course-earlier-pages";
const note = "earlier-pages";

/** Pages that were open when this worker took over: they go on with the files of their own version. */
export interface EarlierPages {
  has(id: string): Promise<boolean>;
  /** Takes down every page that is open now. */
  note(): Promise<void>;
  /** Whether all of them have been closed or opened anew. */
  gone(): Promise<boolean>;
}

const openPages = async (): Promise<string[]> =>
  (await scope.clients.matchAll({ type: "window", includeUncontrolled: true })).map(({ id }) => id);

const isList = (value: unknown): value is string[] => Array.isArray(value);

/** Reads and writes the list in the browser's caches. */
export function earlierPages(): EarlierPages {
  let known: Promise<Set<string>> | undefined;
  const read = async (): Promise<Set<string>> => {
    const answer = await (await caches.open(notes)).match(note);
    const ids: unknown = await answer?.json();
    return new Set(isList(ids) ? ids : []);
  };
  const list = () => (known ??= read());
  const write = async (ids: readonly string[]): Promise<void> => {
    known = Promise.resolve(new Set(ids));
    await (await caches.open(notes)).put(note, new Response(JSON.stringify(ids)));
  };
  return {
    has: async (id) => id !== "" && (await list()).has(id),
    note: async () => write(await openPages()),
    gone: async () => {
      const ids = await list();
      if (ids.size === 0) return true;
      if ((await openPages()).some((id) => ids.has(id))) return false;
      await write([]);
      return true;
    },
  };
}
