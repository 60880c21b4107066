import { useEffect, useRef } from "react";

/** A minute of the lab takes this long, in milliseconds. */
const pace = 20_000;

/**
 * Lets minutes pass while the page is looked at.
 * @param busy PostgreSQL has something to do: a minute that is due then is left out, so that none pile up
 */
export function useClock(goesOn: boolean, busy: boolean, minute: () => void): void {
  const waits = useRef(busy);
  useEffect(() => {
    waits.current = busy;
  }, [busy]);
  useEffect(() => {
    if (!goesOn) return undefined;
    const clock = setInterval(() => {
      if (!document.hidden && !waits.current) minute();
    }, pace);
    return () => clearInterval(clock);
  }, [goesOn, minute]);
}

/** Has the browser ask before the page, and with it the learner's work, is left. */
export function useQuestion(asking: boolean): void {
  useEffect(() => {
    if (!asking) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [asking]);
}
