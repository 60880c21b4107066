import type { CSSProperties } from "react";
import type { Glance } from "../observation.ts";
import { type Line, timelineOf } from "../timeline.ts";
import { sizeInMb } from "./size-in-mb.ts";

interface Props {
  /** All looks, those before the learner arrived included. */
  readonly history: readonly Glance[];
  readonly disk: number;
}

const percent = (value: number) => `${value.toFixed(1)}%`;

/** What the picture shows, for those who cannot see it. */
function inWords(history: readonly Glance[]): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return "";
  const ends = last.slots.map((slot) => `${slot.slot_name} retains ${sizeInMb(slot.retained)}`);
  const pgWal = `pg_wal goes from ${sizeInMb(first.wal)} to ${sizeInMb(last.wal)}`;
  return [`Minute ${first.minute} to ${last.minute}: ${pgWal}`, ...ends].join("; ");
}

function Legend({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="lab-legend" aria-label="Lines">
      {lines.map(({ label, kind, index, ended }) => (
        <li key={`${kind} ${label}`}>
          <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
            <path className={`lab-${kind} lab-dash-${index % 5}`} d="M0 4L24 4" />
          </svg>
          {label}
          {ended && ` (✕ ${ended})`}
        </li>
      ))}
    </ul>
  );
}

/** Retained WAL over time. The table below has the numbers of this moment. */
export function SlotPicture({ history, disk }: Props) {
  const { lines, ends, minutes, sizes } = timelineOf(history, disk);
  return (
    <figure className="lab-picture">
      <figcaption>
        WAL in MB, minute by minute: pg_wal, and what each slot retains, below the disk of {disk} MB
      </figcaption>
      <div className="lab-plot">
        <div className="lab-sizes" aria-hidden="true">
          {sizes.map(({ value, at }) => (
            <span key={value} style={{ insetBlockEnd: percent(at) } satisfies CSSProperties}>
              {value}
            </span>
          ))}
        </div>
        <div className="lab-lines">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={inWords(history)}
          >
            {sizes.map(({ value, at }) => (
              <path key={value} className="lab-rule" d={`M0 ${100 - at}L100 ${100 - at}`} />
            ))}
            {lines.map(({ label, kind, index, path }) => (
              <path
                key={`${kind} ${label}`}
                className={`lab-${kind} lab-dash-${index % 5}`}
                d={path}
              />
            ))}
          </svg>
          {ends.map(({ label, left, bottom }) => (
            <span
              key={`${label} ${left}`}
              className="lab-end"
              aria-hidden="true"
              style={{ insetInlineStart: percent(left), insetBlockEnd: percent(bottom) }}
            >
              ✕
            </span>
          ))}
        </div>
        <div className="lab-minutes" aria-hidden="true">
          {minutes.map(({ value, at }) => (
            <span key={value} style={{ insetInlineStart: percent(at) }}>
              {value}
            </span>
          ))}
        </div>
      </div>
      <Legend lines={lines} />
    </figure>
  );
}
