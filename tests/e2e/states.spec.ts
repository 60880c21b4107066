import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("who comes to a state sees whose it is, because connector and task share their words", async ({
  page,
}) => {
  await page.goto("/reference/states/#task-unassigned");
  const state = page.locator("#task-unassigned");
  await expect(state).toBeInViewport();
  await expect(state.getByText("State of a task")).toBeInViewport();
  const { width } = (await state.getByText("State of a task").boundingBox()) ?? { width: 0 };
  expect(width, "the words are drawn").toBeGreaterThan(50);
});
