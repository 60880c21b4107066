import { createHash } from "node:crypto";
import { z } from "zod";
import type { Fence } from "../../text/fences/fence.ts";
import type { RunbookFile } from "./runbook-file.ts";

/** Where the lab writes how runbooks were followed, from the project root. */
export const followedFile = "lab/torture.json";

const runSchema = z.strictObject({
  seed: z.int(),
  at: z.string(),
  passed: z.boolean(),
  postgresql: z.string(),
  kafka: z.string(),
  debezium: z.string(),
  ending: z.string(),
  /** Anchor of the step after which the operator was interrupted, to begin again. */
  interrupted: z.string().optional(),
  /** Rows lost although nothing announced it, and rows lost as announced. */
  lost: z.int(),
  announced: z.int(),
  /** Codes of what was found. */
  findings: z.array(z.string()),
  seconds: z.number(),
});

/** What worlds have shown of runbooks. */
export const followedSchema = z.strictObject({
  format: z.literal(1),
  runbooks: z.record(
    z.string(),
    z.strictObject({
      /** Of all that the operator does and compares. Results of other steps are dropped. */
      hash: z.string(),
      worlds: z.record(
        z.string(),
        z.strictObject({
          kind: z.enum(["incident", "look-alike"]),
          ends: z.string(),
          runs: z.array(runSchema),
        }),
      ),
    }),
  ),
});

export type FollowRecord = z.infer<typeof followedSchema>;
export type FollowRun = z.infer<typeof runSchema>;

/** What a fence has the operator do: a place to stop is one, whatever it says. */
const acted = ({ language, meta, value }: Fence) => [
  language,
  meta.replace(/\b(otherwise|then)="stop:[^"]*"/g, '$1="stop"'),
  value,
];

/** A fingerprint of what the operator runs and compares: prose may change without new runs. */
export function hashOf({ steps }: Pick<RunbookFile, "steps">): string {
  const fences = steps.map(({ anchor, variants }) => [
    anchor,
    variants.flatMap(({ platforms, postgresql, command }) =>
      command
        ? [
            [
              platforms ?? null,
              postgresql ?? null,
              [command, ...command.expected, ...command.otherwise].map(({ fence }) => acted(fence)),
            ],
          ]
        : [],
    ),
  ]);
  return createHash("sha256").update(JSON.stringify(fences)).digest("hex").slice(0, 16);
}
