import { useEffect, useRef } from "react";
import { offerQuarantined } from "../stored/offer-quarantined.ts";
import type { Stored } from "../stored/stored.ts";
import { keepingWords } from "../stored/keeping-words.ts";
import { useKeeping } from "./use-stored.ts";

interface Props<T> {
  readonly stored: Stored<T>;
  /** What is kept, in the plural. */
  readonly what: string;
}

/** Where what a reader enters is kept, and what was found there and could not be read. */
export function KeepingNote<T>({ stored, what }: Props<T>) {
  const keeping = useKeeping(stored);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const offer = () => place.current && offerQuarantined(place.current, stored, what);
    offer();
    return stored.subscribe(offer);
  }, [stored, what]);
  return (
    <>
      <p className={keeping === "kept" ? "hint" : "verdict verdict-no"}>{keepingWords[keeping]}</p>
      <div className="set-asides" tabIndex={-1} ref={place} />
    </>
  );
}
