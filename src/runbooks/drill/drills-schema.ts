import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";
import type { Drill } from "./drill.ts";
import { drillRoleIds, pointIds } from "./drill-points.ts";
import { scenarioIds } from "./drill-scenarios.ts";
import { newer, understood, united } from "../../reader/stored/revisions.ts";
import { z } from "../schemas.ts";

/** All drills of a reader, by id. */
export type Drills = Readonly<Record<string, Drill>>;

const time = z.iso.datetime();
const fields = <Name extends string, Value extends z.ZodMiniType>(
  names: readonly Name[],
  value: Value,
) => z.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>);

/** A drill as it is kept and exported. */
export const drillSchema = z.strictObject({
  id: time,
  revision: z.int().check(z.minimum(0)),
  series: z.strictObject({ id: time, planned: z.array(z.enum(scenarioIds)) }),
  scenario: z.enum(scenarioIds),
  roles: fields(drillRoleIds, z.string()),
  targets: z.strictObject({
    rto: z.number().check(z.minimum(0)),
    rpo: z.number().check(z.minimum(0)),
  }),
  marks: fields(pointIds, z.optional(time)),
  steps: z.record(z.string().check(z.regex(/^\d+$/)), time),
  checked: z.array(z.int().check(z.minimum(0))),
  loss: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("unknown") }),
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({ kind: z.literal("gap"), begins: time, ends: time }),
  ]),
  entries: z.array(
    z.strictObject({
      at: time,
      kind: z.enum(["note", "evidence", "deviation"]),
      text: z.string(),
    }),
  ),
  corrections: z.array(z.strictObject({ at: time, point: z.enum(pointIds), from: time, to: time })),
  outcome: z.optional(
    z.strictObject({
      result: z.enum(["passed", "failed"]),
      by: z.string(),
      doneWhen: z.boolean(),
      evidence: z.string(),
      runbook: z.enum(["as written", "with deviations", "did not work"]),
      at: time,
    }),
  ),
});

function readDrill(value: unknown): Drill | undefined {
  return drillSchema.safeParse(value).data as Drill | undefined;
}

function understand(value: unknown) {
  if (!isRecord(value)) return undefined;
  const drills = Object.entries(value).flatMap(([id, each]) => {
    const drill = readDrill(each);
    return drill?.id === id ? [[id, drill] as const] : [];
  });
  return understood<Drills>(Object.fromEntries(drills), value);
}

function mergeDrill(a: Drill | undefined, b: Drill | undefined): Drill | undefined {
  if (!a || !b) return a ?? b;
  // Which of the two counts must not depend on the lists: they grow when others are united with them.
  const bareOf = (drill: Drill) => ({ ...drill, entries: [], corrections: [] });
  return {
    ...newer(bareOf(a), bareOf(b)),
    entries: united(a.entries, b.entries),
    corrections: united(a.corrections, b.corrections),
  };
}

function merge(a: Drills, b: Drills): Drills {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const drill = mergeDrill(a[id], b[id]);
      return drill ? [[id, drill]] : [];
    }),
  );
}

type Stored = Readonly<Record<string, unknown>>;

/** An upgrade that adds to each drill what its version did not know. */
const adding = (added: (drill: Stored) => Stored) => (value: unknown) => {
  if (!isRecord(value)) return value;
  const upgraded = (drill: unknown) => (isRecord(drill) ? { ...added(drill), ...drill } : drill);
  return Object.fromEntries(Object.entries(value).map(([id, drill]) => [id, upgraded(drill)]));
};

/** Version 1 knew no series: each of its drills was planned alone. */
const withSeries = adding((drill) => ({
  series: { id: drill["id"], planned: [drill["scenario"]] },
}));

/** Version 2 could not correct a time. */
const withCorrections = adding(() => ({ corrections: [] }));

/** How drills are kept on the device. No drill is ever removed by a merge. */
export const drillsSchema: StoredSchema<Drills> = {
  name: "drills",
  version: 3,
  empty: {},
  understand,
  upgrades: { 1: withSeries, 2: withCorrections },
  merge,
};
