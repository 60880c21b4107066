import { test as base } from "@playwright/test";
import { originOf, atRoot } from "./sites.ts";
import { watch } from "./watch.ts";

export { expect } from "@playwright/test";

/**
 * A test in the browser. Whatever it does, at its end nothing may have been requested from
 * elsewhere, refused by the security policy or reported as an error in the console.
 * Addresses of `page.goto` are from the site at the root.
 */
export const test = base.extend<{
  /** Console errors that belong to the test, such as that of a page that does not exist. */
  expectedErrors: RegExp | undefined;
  watched: undefined;
}>({
  expectedErrors: [undefined, { option: true }],
  baseURL: async ({}, use) => use(originOf(atRoot)),
  watched: [
    async ({ context, expectedErrors }, use) => {
      const problems = await watch(context);
      await use(undefined);
      const unexpected = problems.filter((problem) => !expectedErrors?.test(problem));
      base.expect(unexpected, "requests from elsewhere, refusals, console errors").toEqual([]);
    },
    { auto: true },
  ],
});
