import { useEffect, useMemo } from "react";
import { storageHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { labSqlSchema, withSql } from "./lab-sql-schema.ts";

/** Nothing is written before the learner has paused for this long, in milliseconds. */
const pause = 400;

const storedSql = openStored(labSqlSchema, storageHere());

/** The SQL of one lab on this device. */
export interface KeptEditor {
  /** What was written the last time; `undefined` before that. */
  readonly text: () => string | undefined;
  readonly changed: (text: string) => void;
}

/**
 * Keeps what is written into a lab's editor.
 * @param lab its id
 */
export function useKeptSql(lab: string): KeptEditor {
  const kept = useMemo(() => keeper(lab), [lab]);
  useEffect(() => {
    // A page that is left, or put away on a phone, has no pause any more.
    addEventListener("pagehide", kept.write);
    document.addEventListener("visibilitychange", kept.write);
    return () => {
      removeEventListener("pagehide", kept.write);
      document.removeEventListener("visibilitychange", kept.write);
      kept.write();
    };
  }, [kept]);
  return kept;
}

function keeper(lab: string) {
  let latest: string | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(waiting);
    const text = latest;
    latest = undefined;
    if (text !== undefined) storedSql.update((kept) => withSql(kept, lab, text));
  };
  return {
    text: () => storedSql.get()[lab]?.text,
    changed: (text: string) => {
      latest = text;
      clearTimeout(waiting);
      waiting = setTimeout(write, pause);
    },
    write,
  };
}
