import { test } from "@playwright/test";
import { buildUnderBase } from "./support/site-under-base.ts";
import { underBase } from "./support/sites.ts";

test(`the site is built under ${underBase.base} as well`, async () => {
  test.setTimeout(180_000);
  await buildUnderBase();
});
