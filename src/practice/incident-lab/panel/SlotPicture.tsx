import type { Observation } from "../observation.ts";
import { timelineOf } from "../timeline.ts";

interface Props {
  readonly history: readonly Observation[];
  readonly disk: number;
}

/** Retained WAL over time. The table below has the numbers of this moment. */
export function SlotPicture({ history, disk }: Props) {
  const { lines, from, to } = timelineOf(history, disk);
  return (
    <figure className="lab-picture">
      <figcaption>
        WAL over time: pg_wal, and what each slot retains, below the disk of {disk} MB
      </figcaption>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={`WAL from minute ${from} to minute ${to}. The table below has the numbers.`}
      >
        {lines.map(({ label, kind, index, path }) => (
          <path key={`${kind} ${label}`} className={`lab-${kind} lab-dash-${index % 5}`} d={path} />
        ))}
      </svg>
      <p className="lab-axis" aria-hidden="true">
        <span>minute {from}</span>
        <span>minute {to}</span>
      </p>
      <ul className="lab-legend" aria-hidden="true">
        {lines.map(({ label, kind, index }) => (
          <li key={`${kind} ${label}`}>
            <svg viewBox="0 0 24 8" width="24" height="8">
              <path className={`lab-${kind} lab-dash-${index % 5}`} d="M0 4L24 4" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
