import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { serve } from "./serve.ts";
import { atRoot, projectRoot, sites, underBase } from "./sites.ts";

/** Says for which build at the root the one under the base path was made. */
const stamp = `${underBase.folder}.stamp`;

function buildOf(folder: string): string | undefined {
  const page = `${folder}/404.html`;
  return existsSync(page) ? String(statSync(page).mtimeMs) : undefined;
}

async function buildUnderBase(wanted: string) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  console.log(`Building the site once more, under ${underBase.base} (half a minute) …`);
  const begun = performance.now();
  const astro = "node_modules/astro/bin/astro.mjs";
  const options = ["--base", underBase.base, "--outDir", underBase.folder];
  const child = spawn(process.execPath, [astro, "build", ...options], { cwd: projectRoot });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (output += data.toString()));
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The build under ${underBase.base} failed:\n${output}`);
  writeFileSync(stamp, wanted);
  console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

/** Serves the built site at the root and under a base path. */
export default async function setup(): Promise<() => Promise<void>> {
  const wanted = buildOf(atRoot.folder);
  if (!wanted) throw new Error("There is no built site in dist/. Run `npm run build` first.");
  await buildUnderBase(wanted);
  const servers = await Promise.all(
    sites.map(async (site) => {
      const server = await serve(site);
      process.env[site.variable] = server.origin;
      return server;
    }),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}
