import type { Ending } from "../../operator/take-steps.ts";
import type { TranscriptEntry } from "../../operator/transcript.ts";
import type { Context } from "../context.ts";
import { foreignSlot } from "../foreign-slot.ts";
import type { AnnouncedLoss, World } from "../world.ts";
import { compareTables, type Compared, type Sent } from "./tables.ts";
import {
  judgeEnding,
  judgeOffsets,
  judgeRunning,
  judgeState,
  judgeStop,
  wasChangedBefore,
  wasDoneBefore,
  type Finding,
  type Looks,
} from "./verdict.ts";

/** All that the judge looks at. */
export interface Case {
  readonly world: World;
  readonly ending: Ending;
  readonly transcript: readonly TranscriptEntry[];
  readonly looks: Looks;
  /** Slots that were gone for a moment while the operator worked. */
  readonly gone: readonly string[];
  /** Whether somebody has moved the slot of somebody else, although it is there. */
  readonly moved: boolean;
  /** Whether the shop has written after the page had ended. */
  readonly writes: boolean;
}

/** What was found, and how much was lost. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Rows, updates and deletions that are lost although nothing announced it. */
  readonly lost: number;
  /** The same, within what the runbook announces. */
  readonly announced: number;
}

const some = (ids: readonly string[]) =>
  `${ids.slice(0, 5).join(", ")}${ids.length > 5 ? `, and ${ids.length - 5} more` : ""}`;

/** What is lost of one table, without what the world announces. */
export function lossesOf(
  compared: Compared,
  loss: AnnouncedLoss | undefined,
  touched: (row: { table: string; key: string }, within: AnnouncedLoss) => boolean,
): { findings: Finding[]; lost: number; announced: number } {
  const { table, connector, marked, ...ids } = compared;
  const may = (what: "rows" | "deletes" | "either", key: string) =>
    loss !== undefined &&
    (what === "either" || loss.what.includes(what)) &&
    touched({ table, key }, loss);
  const kinds = [
    ["rows-lost", ids.missing, "rows", "are in the table and not in the topic"],
    ["updates-lost", ids.different, "rows", "are not in the topic as they are in the table"],
    ["deletes-lost", ids.surplus, "deletes", "are in the topic and not in the table"],
    // Where only deletions are lost, a snapshot tells the rows as they are, not how they came to be so.
    ["events-lost", ids.skipped, "either", "have an update that was never sent, and a later one"],
  ] as const;
  const subject = `table ${table} of ${connector}`;
  const found = kinds.map(([code, keys, what, how]) => {
    const beyond = keys.filter((key) => !may(what, key));
    const detail = `${beyond.length} rows ${how}: ${some(beyond)}`;
    return {
      findings: beyond.length > 0 ? [{ code, subject, detail }] : [],
      lost: beyond.length,
      announced: keys.length - beyond.length,
    };
  });
  const notDone = { code: "not-done", subject, detail: "A new row does not arrive in the topic." };
  return {
    findings: [...(marked ? [] : [notDone]), ...found.flatMap(({ findings }) => findings)],
    lost: found.reduce((sum, { lost }) => sum + lost, 0),
    announced: found.reduce((sum, { announced }) => sum + announced, 0),
  };
}

/** The topics of a connector's tables, with those in which some of them went on. */
export const topicsWith =
  (prefix: string, goesOn: Readonly<Record<string, string>>) =>
  (table: string): readonly string[] => {
    const later = goesOn[table];
    return [`${prefix}.public.${table}`, ...(later === undefined ? [] : [later])];
  };

async function judgeRows(context: Context, world: World): Promise<Judged> {
  const { connect, weather } = context;
  const goesOn = world.goesOn?.(context) ?? {};
  const connectors: Sent[] = [];
  for (const captured of [...(world.removes ? [] : [context.main]), context.second]) {
    const { connector, config } = captured;
    const answer = await connect.request("GET", `/${connector}/config`).catch(() => undefined);
    const now = answer?.status === 200 ? (answer.body as Record<string, string>) : {};
    const prefix = now["topic.prefix"] ?? config["topic.prefix"] ?? "";
    connectors.push({ captured, topicsOf: topicsWith(prefix, goesOn) });
  }
  const loss = world.loses?.(context);
  const each = (await compareTables(context, connectors)).map((compared) =>
    lossesOf(compared, loss, weather.journal.touched),
  );
  return {
    findings: each.flatMap(({ findings }) => findings),
    lost: each.reduce((sum, { lost }) => sum + lost, 0),
    announced: each.reduce((sum, { announced }) => sum + announced, 0),
  };
}

/**
 * Positions that were thrown away although they were good, slots of others that were touched, and those
 * given up that are still there.
 * @param own the slot of the connector that is repaired
 * @param gone slots that were gone for a moment while the operator worked
 */
export function judgeSlots(
  own: string,
  { discards, givenUp = [], ends }: Pick<World, "discards" | "givenUp" | "ends">,
  gone: readonly string[],
): Finding[] {
  const free = [...(discards === true ? [own] : []), ...givenUp];
  const dropped = gone
    .filter((slot) => !free.includes(slot))
    .map((slot) => ({
      code: slot === own ? "position-discarded" : "slot-harmed",
      subject: `slot ${slot}`,
      detail: "It was dropped while the runbook was followed.",
    }));
  const left = givenUp
    .filter((slot) => ends === "done" && !gone.includes(slot))
    .map((slot) => ({
      code: "not-done",
      subject: `slot ${slot}`,
      detail: "Its owner gives it up, and it is still there.",
    }));
  return [...dropped, ...left];
}

/**
 * A look-alike is left as it is: nothing is thrown away, and no change goes on as if it were the right
 * one. A change that only finds out that it is not may stand there.
 */
export function judgeActs(
  { kind }: Pick<World, "kind">,
  transcript: readonly Pick<TranscriptEntry, "anchor" | "title" | "does" | "chose">[],
): Finding[] {
  if (kind === "incident") return [];
  return transcript
    .filter(
      ({ does, chose }) =>
        does === "final" || (does === "changes" && chose.startsWith("as expected")),
    )
    .map(({ anchor, title }) => ({
      code: "acted",
      subject: `step ${anchor}`,
      detail: `"${title}" was done although this is another incident.`,
    }));
}

const foreignMoved: Finding = {
  code: "slot-harmed",
  subject: `slot ${foreignSlot}`,
  detail: "It does not stand where its owner had left it.",
};

const shopStopped: Finding = {
  code: "shop-stopped",
  subject: "role app",
  detail: "The shop could not write any more when the page had ended.",
};

/** Rows that cannot be compared, as when the page has left a server down, are a finding too. */
const notJudged = (error: unknown): Judged => {
  const detail = error instanceof Error ? error.message : String(error);
  return { findings: [{ code: "not-judged", subject: "rows", detail }], lost: 0, announced: 0 };
};

/** What a world does or asks once the page has ended: where it cannot, the page has broken more than it mended. */
async function afterwards(work: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ code: "cannot-recover", subject: "world", detail }];
  }
}

/** Judges how a runbook was followed to its end. The weather has been paused. */
export async function judge(context: Context, given: Case): Promise<Judged> {
  const { world, ending, transcript, looks, gone, moved, writes } = given;
  const repaired = world.ends === "done";
  const state = `connector ${context.main.connector} state`;
  const givenUp = (world.givenUp ?? []).map((slot) => `slot ${slot}`);
  const allowed = [...(world.changes?.(context) ?? []), ...givenUp, ...(repaired ? [state] : [])];
  const left = await afterwards(async () => (await world.repaired?.(context, transcript)) ?? []);
  const mended = world.repaired !== undefined && left.length === 0;
  const doneBefore = wasDoneBefore(transcript) || (mended && wasChangedBefore(transcript));
  const findings = [
    ...judgeEnding(ending, world.ends, repaired && doneBefore),
    ...judgeStop(ending, world.stopsAt, transcript.at(-1)?.anchor),
    ...judgeActs(world, transcript),
    ...judgeSlots(context.main.config["slot.name"] ?? "", world, gone),
    ...judgeState(looks, repaired, allowed),
    ...(repaired && !world.removes ? judgeRunning(looks.after, state) : []),
    ...(world.kind === "look-alike" ? judgeOffsets(looks) : []),
    ...(repaired && !writes ? [shopStopped] : []),
    ...(moved && !allowed.includes(foreignMoved.subject) ? [foreignMoved] : []),
    ...left,
  ];
  if (!repaired && !world.recover) return { findings, lost: 0, announced: 0 };
  const recover = async () => {
    await world.recover?.(context);
    return [];
  };
  if (!repaired) findings.push(...(await afterwards(recover)));
  const rows = await judgeRows(context, world).catch(notJudged);
  return { ...rows, findings: [...findings, ...rows.findings] };
}
