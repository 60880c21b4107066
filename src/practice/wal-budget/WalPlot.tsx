import type { BudgetInput } from "./budget.ts";
import type { EventKind, SlotEvent } from "./slot-timeline.ts";
import { walPlotOf } from "./wal-plot.ts";
import { seconds } from "./units.ts";
import { roundSize, roundTime } from "./format-quantity.ts";

interface Props {
  readonly input: BudgetInput;
  readonly events: readonly SlotEvent[];
}

const short: Readonly<Record<EventKind, string>> = {
  extended: "max_wal_size",
  half: "half of the limit",
  unreserved: "limit",
  lost: "lost",
  full: "disk full",
  beyond: "disk full without a limit",
};

const long: Readonly<Record<EventKind, string>> = {
  extended: "wal_status turns from reserved to extended. Both are safe.",
  half: "The ticket goes out: more than half of the limit is kept.",
  unreserved: "wal_status is unreserved. A checkpoint may take the WAL away at any time.",
  lost: "At the latest by this checkpoint wal_status is lost, for good.",
  full: "The disk is full, and PostgreSQL stops. The limit would act later: too late.",
  beyond: "Without the limit, the disk would be full and PostgreSQL would stop.",
};

/** The line rises from the left: at the top there is room before it. */
const atLeft = (kind: EventKind) => kind === "full" || kind === "beyond";

function EventTable({ events }: Pick<Props, "events">) {
  return (
    <div className="table-frame" role="group" aria-label="Table: course of events" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">After</th>
            <th scope="col">Kept WAL</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ kind, at, retained }) => (
            <tr key={kind}>
              <td>{roundTime(at)}</td>
              <td>{roundSize(retained)}</td>
              <td>{long[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Retained WAL over time, and the same as a table. */
export function WalPlot({ input, events }: Props) {
  const { levels, until, without, ticks, end } = walPlotOf(input, events);
  const sizes = new Map(events.map(({ kind, retained }) => [kind, retained]));
  return (
    <figure className="wal-plot-figure">
      <svg className="plot wal-plot" role="img" width="100%" height="20em">
        <title>WAL that the slot keeps, over time</title>
        <desc>A line that rises at the peak rate; the table below has the numbers.</desc>
        <svg height="17.5em" width="100%">
          {levels.map(({ kind, y, labelY }) => {
            const size = sizes.get(kind);
            return (
              <g key={kind} className={`level-${kind}`}>
                <line x2="100%" y1={`${y}%`} y2={`${y}%`} />
                <text
                  x={atLeft(kind) ? 0 : "100%"}
                  y={`${labelY}%`}
                  dy="-0.35em"
                  textAnchor={atLeft(kind) ? "start" : "end"}
                >
                  {short[kind]}
                  {size !== undefined && `, ${roundSize(size)}`}
                </text>
              </g>
            );
          })}
          {without && (
            <line className="without" y1="100%" x2={`${without.x}%`} y2={`${without.y}%`} />
          )}
          <line className="kept" y1="100%" x2={`${until.x}%`} y2={`${until.y}%`} />
          <circle cx={`${until.x}%`} cy={`${until.y}%`} r="5" />
          <line className="axis" y1="100%" x2="100%" y2="100%" />
        </svg>
        {ticks.map(({ x, share }) => (
          <text
            key={x}
            className="soft"
            x={`${x}%`}
            y="19em"
            textAnchor={x === 0 ? "start" : x === 100 ? "end" : "middle"}
          >
            {roundTime(seconds(end * share))}
          </text>
        ))}
      </svg>
      <EventTable events={events} />
    </figure>
  );
}
