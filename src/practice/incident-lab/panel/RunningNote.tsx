import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

interface Props {
  /** What PostgreSQL does, such as `Running`. */
  readonly what: string;
  readonly stop: () => void;
  readonly slow: () => void;
  /** Where the focus goes when the button Stop leaves with it. */
  readonly next: RefObject<HTMLElement | null>;
}

/** What is answered sooner is not worth a word. */
const patience = 500;

/** How long PostgreSQL has been at it, and the way to end that. Begins to count when it appears. */
export function RunningNote({ what, stop, slow, next }: Props) {
  const [seconds, setSeconds] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const begun = performance.now();
    let clock: ReturnType<typeof setInterval> | undefined;
    const count = () => setSeconds(Math.floor((performance.now() - begun) / 1000));
    const wait = setTimeout(() => {
      slow();
      count();
      clock = setInterval(count, 500);
    }, patience);
    return () => {
      clearTimeout(wait);
      clearInterval(clock);
    };
  }, [slow]);
  const shown = seconds !== undefined;
  // Before the button leaves the page: after it, nobody knows that it had the focus.
  useLayoutEffect(() => {
    const [stops, after] = [button.current, next.current];
    return () => {
      if (stops && document.activeElement === stops) after?.focus();
    };
  }, [shown, next]);
  if (!shown) return null;
  return (
    <>
      <span className="lab-running">
        {what}… {seconds} s
      </span>
      <button type="button" ref={button} onClick={stop}>
        Stop
      </button>
    </>
  );
}
