import { useEffect, type RefObject } from "react";
import type { LabSession } from "./lab-session.ts";

/**
 * Tells the page how the lab goes: that it begins, that it does not run, that it is solved.
 * @param heading of the panel, where reading goes on when the lab begins
 * @param failed is told why the lab does not run, and with an empty text that it does
 */
export function useTold(
  { phase, failure, verdict, lab }: LabSession,
  heading: RefObject<HTMLElement | null>,
  failed: (reason: string) => void,
): void {
  const { solved } = verdict;
  useEffect(() => heading.current?.focus(), [heading]);
  useEffect(() => {
    failed(phase === "failed" ? failure : "");
  }, [phase, failure, failed]);
  useEffect(() => {
    // The panel has grown: all of it comes into view, and not only its heading.
    if (phase === "ready") heading.current?.closest(".lab-panel")?.scrollIntoView();
  }, [phase, heading]);
  useEffect(() => {
    // Whoever keeps a learner's progress listens on the page.
    const event = new CustomEvent("lab-solved", { detail: lab.id, bubbles: true });
    if (solved) heading.current?.dispatchEvent(event);
  }, [solved, lab.id, heading]);
}
