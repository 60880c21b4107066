import { constants, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plan } from "./stack-components.ts";
import { remove } from "./leftovers.ts";
import type { Templates } from "./templates.ts";

/** Says from which templates the data of a stack was copied. It exists only beside complete data. */
const noteOf = (run: string) => join(run, "data.json");

const originOf = ({ postgresql, kafka }: Templates) =>
  JSON.stringify({ postgresql: basename(postgresql), kafka: basename(kafka) });

function noted(run: string): string | undefined {
  try {
    return readFileSync(noteOf(run), "utf8");
  } catch {
    return undefined;
  }
}

/** What the data of a stack is: complete and from these templates, from others, or not there. */
export function dataState(run: string, templates: Templates): "kept" | "other" | "none" {
  const note = noted(run);
  const complete = ["postgresql", "kafka"].every((name) => existsSync(join(run, name)));
  if (note === undefined || !complete) return "none";
  return note === originOf(templates) ? "kept" : "other";
}

/**
 * Puts pristine data in place, with empty logs. PostgreSQL and Kafka are replaced together: the note
 * is removed first and written last, and without it what is there counts as nothing.
 */
export function freshData(plan: Plan, templates: Templates): void {
  const { run, logs } = plan.paths;
  rmSync(noteOf(run), { force: true });
  remove(logs);
  for (const name of ["postgresql", "kafka"] as const) {
    const target = join(run, name);
    remove(target);
    cpSync(templates[name], target, {
      recursive: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
    });
    if (name === "postgresql") plan.owner.own(target);
  }
  writeFileSync(noteOf(run), originOf(templates));
}
