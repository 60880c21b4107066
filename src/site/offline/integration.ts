import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { bundleWorker } from "./bundle-worker.ts";
import { offlineList, type BuiltFile, type OfflineList } from "./offline-list.ts";
import { withdrawnWorker, workerFile } from "./worker-file.ts";

const namesOthers = /\.(?:html|js|css)$/;

/** Reads every file of a built site, in the order of their paths. */
function readBuilt(folder: string): BuiltFile[] {
  return globSync("**/*.*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const content = readFileSync(file);
      const path = file.slice(folder.length).replaceAll("\\", "/");
      return {
        path,
        bytes: content.length,
        sha256: createHash("sha256").update(content).digest("base64"),
        text: namesOthers.test(path) ? content.toString("utf8") : undefined,
      };
    });
}

/** E.g. `148 files, 8.1 MB`. */
function sizeOf(urls: readonly string[], built: readonly BuiltFile[]): string {
  const bytes = new Map(built.map((file) => [file.path.replace(/index\.html$/, ""), file.bytes]));
  const sum = urls.reduce((all, url) => all + (bytes.get(url.replace(/^\.\//, "")) ?? 0), 0);
  return `${urls.length} files, ${(sum / 1e6).toFixed(1)} MB`;
}

function told({ files, onUse }: OfflineList, built: readonly BuiltFile[]): string {
  const all = files.map(({ url }) => url);
  const vital = files.filter((file) => file.vital).map(({ url }) => url);
  return `offline: ${sizeOf(all, built)} (with data saved: ${sizeOf(vital, built)}); on use: ${sizeOf(onUse, built)}`;
}

/**
 * Astro integration: writes the worker that keeps a built site for reading offline. It has to stand behind everything
 * that writes or changes pages, whose content it takes down. `astro dev` has the worker that goes again: one of a
 * built site may have been served from the same address.
 * @param withdrawn whether the built site gets that one too (docs/offline.md)
 */
export function offline(withdrawn: boolean): AstroIntegration {
  return {
    name: "course-offline",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.split("?")[0]?.endsWith(`/${workerFile}`)) return next();
          response.setHeader("content-type", "text/javascript").end(withdrawnWorker);
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const path = join(folder, workerFile);
        if (withdrawn) {
          writeFileSync(path, withdrawnWorker);
          logger.info("offline: off");
          return;
        }
        const built = readBuilt(folder);
        const list = offlineList(built);
        const worker = await bundleWorker();
        writeFileSync(path, `self.offlineList=${JSON.stringify(list)};\n${worker}`);
        logger.info(told(list, built));
      },
    },
  };
}
