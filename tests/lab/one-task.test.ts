import { expect } from "vitest";
import { proof } from "./world/world.ts";

proof("tasks.max=4 gives one task, and nobody says so", async ({ world }) => {
  await world.createConnector();
  const before = world.log("connect").length;
  const { status, text } = await world.printed("06", "Helpers", '{"tasks.max": "4"}');
  expect(status, text).toBe(0);
  expect(world.log("connect").slice(before)).not.toMatch(/ (WARN|ERROR) .*tasks\.max/);
});
