import type { BrowserContext } from "@playwright/test";
import { originOf, sites } from "./sites.ts";

/**
 * Collects what must not happen in any page: requests to elsewhere, refusals by the security
 * policy, errors in the console, exceptions.
 */
export async function watch(context: BrowserContext): Promise<string[]> {
  const problems: string[] = [];
  const origins = sites.map(originOf);
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === "data:" || protocol === "blob:" || origins.includes(origin)) return;
    problems.push(`request to elsewhere: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => problems.push(`exception: ${error.error().message}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  return problems;
}
