import { expect, test } from "vitest";
import { worlds } from "../../../../lab/worlds/registry.ts";
import { readRunbook } from "../../../../lab/torture/runbook.ts";

const root = `${process.cwd()}/`;
const stops = worlds.filter(({ ends }) => ends === "stop");

test.each(stops.map((world) => [`${world.runbook}/${world.name}`, world] as const))(
  "%s says at which stop of its page it ends",
  (_, { runbook, stopsAt }) => {
    const step = readRunbook(root, runbook).steps.find(({ anchor }) => anchor === stopsAt?.step);
    const reasons = step?.variants.flatMap(({ command }) =>
      [...(command?.expected ?? []), ...(command?.otherwise ?? [])].map(({ fence }) => fence.meta),
    );
    expect(stopsAt).toBeDefined();
    expect(reasons?.filter((meta) => meta.includes(stopsAt?.says ?? ""))).not.toEqual([]);
  },
);
