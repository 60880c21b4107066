import { useEffect, useState } from "react";
import { minutesWords, recoveryTime } from "./drill-measures.ts";
import type { RunProps } from "./DrillRun.tsx";

const everySecond = 1000;

/** The time since the fault, as long as the canary row has not arrived. */
export function DrillClock({ drill, now }: Omit<RunProps, "change">) {
  const [at, setAt] = useState(now);
  const running = drill.marks.T4 === undefined;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setAt(now()), everySecond);
    return () => clearInterval(timer);
  }, [running, now]);
  const { target, measured } = recoveryTime(drill);
  const minutes =
    measured ?? Math.max(0, at.getTime() - Date.parse(drill.marks.T0 ?? drill.id)) / 60_000;
  const over = minutes > target;
  return (
    <p className="tool-answer" role="timer">
      {running ? "Since the fault" : "From the fault to the canary row"}:{" "}
      <strong>{minutesWords(running ? Math.floor(minutes) : minutes)}</strong> of{" "}
      {minutesWords(target)}
      {over && <strong className="mistake"> The RTO is missed.</strong>}
    </p>
  );
}
