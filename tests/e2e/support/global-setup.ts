import { buildOf } from "./site-under-base.ts";
import { serve } from "./serve.ts";
import { atRoot, sites } from "./sites.ts";

/** Serves the built site at the root, and under a base path once it has been built there too. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!buildOf(atRoot.folder))
    throw new Error("There is no built site in dist/. Run `npm run build` first.");
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
