import type { AstroConfig } from "astro";
import type { Loader } from "astro/loaders";
import { fileURLToPath } from "node:url";
import { projectPath } from "../../authoring/course-files.ts";

/** The site that entries are made for. */
export type SiteConfig = Pick<AstroConfig, "base" | "site" | "root">;

/** The entries of a collection, each with its id. */
export type Entries<T> = readonly (readonly [id: string, data: T])[];

/**
 * A loader of a collection that is read as a whole, with the course's own parsers. While the dev server
 * runs, it is read anew when a file that it comes from changes; what cannot be read then is told in the
 * terminal, and pages go on with what was there before.
 * @param from files and folders that the entries come from, from the project root
 * @param read throws what ends a build
 */
export function courseLoader<T extends object>(
  from: readonly string[],
  read: (site: SiteConfig) => Entries<T> | Promise<Entries<T>>,
): Loader {
  return {
    name: "course",
    load: async ({ config, store, watcher, logger }) => {
      const toProject = projectPath(fileURLToPath(config.root));
      const load = async () => {
        const entries = await read(config);
        store.clear();
        for (const [id, data] of entries) store.set({ id, data: data as Record<string, unknown> });
      };
      if (!watcher) return load();
      const loadOrTell = () =>
        load().catch((error: unknown) =>
          logger.error(error instanceof Error ? error.message : String(error)),
        );
      const onChange = (path: string) => {
        const file = toProject(path);
        if (from.some((each) => file === each || file.startsWith(`${each}/`))) void loadOrTell();
      };
      for (const event of ["add", "change", "unlink"] as const) watcher.on(event, onChange);
      await loadOrTell();
    },
  };
}
