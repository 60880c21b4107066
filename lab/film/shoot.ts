import { setTimeout as delay } from "node:timers/promises";
import type { Film } from "../../src/records/incidents.ts";
import type { Say } from "../stack/downloads.ts";
import type { Act, Incident, FilmScene } from "./incident.ts";
import { openWitness, type Look } from "./witness.ts";

/** What was seen while an incident was played. */
export interface Shot {
  /** Whole seconds since 1970 of the first sample. */
  readonly begun: number;
  readonly looks: readonly Look[];
  readonly marks: Film["marks"];
}

/** Plays one act at its moment, and notes when it was. */
async function play(
  scene: FilmScene,
  kind: "fault" | "repair",
  { at, text, commands = [], act }: Act,
  begun: number,
  say: Say,
): Promise<Film["marks"][number]> {
  await delay(Math.max(0, begun * 1000 + at * 1000 - Date.now()));
  say(`  ${at} s: ${text}`);
  const now = () => Math.round(Date.now() / 1000 - begun);
  let second = now();
  await act(scene, () => (second = now()));
  return { second, kind, text, commands: [...commands] };
}

/**
 * Plays an incident and looks at status and slot each second. Its acts are played one after the other:
 * the repair begins when the fault has been brought about, even when that is later than planned.
 * @throws Error when an act fails, or has not ended with the film
 */
export async function shoot(
  scene: FilmScene,
  incident: Incident,
  origin: string,
  say: Say,
): Promise<Shot> {
  const { fault, repair, seconds } = incident;
  const witness = openWitness(scene, origin);
  const begun = Math.ceil(Date.now() / 1000);
  const looks: Look[] = [];
  const marks: Film["marks"] = [];
  const acts = (async () => {
    if (fault) marks.push(await play(scene, "fault", fault, begun, say));
    if (repair) marks.push(await play(scene, "repair", repair, begun, say));
  })();
  // Told when the film has ended, and not as an unhandled rejection before.
  acts.catch(() => undefined);
  try {
    for (let second = 0; second < seconds; second++) {
      await delay(Math.max(0, (begun + second) * 1000 - Date.now()));
      looks.push(await witness.look(second));
    }
    const late = delay(20_000, "late", { ref: false });
    if ((await Promise.race([acts, late])) === "late")
      throw new Error(`${incident.name}: an act has not ended 20 s after the film.`);
  } finally {
    await witness.end();
  }
  return { begun, looks, marks };
}
