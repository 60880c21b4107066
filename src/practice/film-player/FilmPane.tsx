import { aboveLane, laneHeight, type Lane } from "../../films/lane.ts";
import { sampleWords } from "../../films/words.ts";
import { secondOfFilm, type FilmSecond, type OpenFilm } from "./second-of-film.ts";

interface Props {
  readonly open: OpenFilm;
  /** Seconds since the film began. */
  readonly second: number;
}

interface PaneProps extends Props {
  /** Address of the film's page. */
  readonly page: string;
}

interface SlotProps extends Pick<FilmSecond, "slot" | "walStatus"> {
  /** The most that it keeps in this film, in bytes. */
  readonly most: number;
}

/** What the slot keeps, as a bar: what is confirmed and what is not. */
function SlotPicture({ slot, walStatus, most }: SlotProps) {
  if (!slot && walStatus === "lost")
    return <p>The slot is lost: PostgreSQL has removed WAL that it needs.</p>;
  if (!slot) return <p>There is no slot, or PostgreSQL does not answer.</p>;
  const { retained, unconfirmed } = slot;
  const share = (bytes: number) =>
    `${Math.min(100, (Math.max(0, bytes) / Math.max(1, most)) * 100)}%`;
  return (
    <div className="film-slot">
      <div aria-hidden="true">
        <span className="film-confirmed" style={{ inlineSize: share(retained - unconfirmed) }} />
        <span className="film-unconfirmed" style={{ inlineSize: share(unconfirmed) }} />
      </div>
      <p>
        The slot needs {sampleWords(retained, "bytes")} of WAL, of it{" "}
        {sampleWords(unconfirmed, "bytes")} not confirmed.
      </p>
    </div>
  );
}

function Alerts({ alerts }: Pick<FilmSecond, "alerts">) {
  if (alerts.length === 0) return <p>None is pending or firing.</p>;
  return (
    <ul>
      {alerts.map(({ name, labels, state, since }) => (
        <li key={`${name} ${labels} ${state}`} className={`film-${state}`}>
          {name} {labels}: {state} for {since} s
        </li>
      ))}
    </ul>
  );
}

interface SpansProps {
  readonly spans: Lane["gaps"];
  readonly className: string;
}

/** Stretches of a lane in which there is no value. */
const Spans = ({ spans, className }: SpansProps) =>
  spans.map(([x, width]) => (
    <rect key={x} {...{ className, x, width }} y={-aboveLane} height={aboveLane + laneHeight} />
  ));

function Lanes({ open, second, values }: Props & Pick<FilmSecond, "values">) {
  const { rows, seconds, marks } = open.film;
  return rows.map(({ title, path, gaps, nan }, index) => (
    <div className="film-lane" key={title}>
      <span className="film-title">
        {title} <strong>{values[index]}</strong>
      </span>
      <svg
        className="plot"
        viewBox={`0 ${-aboveLane} ${seconds} ${aboveLane + laneHeight}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <Spans spans={gaps} className="film-gap" />
        <Spans spans={nan} className="film-nan" />
        {marks.map(({ second: x, kind }) => (
          <line key={x} className={`film-${kind}`} x1={x} x2={x} y1={-aboveLane} y2={laneHeight} />
        ))}
        <path className="film-line" d={path} />
        <line className="film-now" x1={second} x2={second} y1={-aboveLane} y2={laneHeight} />
      </svg>
    </div>
  ));
}

/** A film at one second: states, slot, rows, alerts, logs. */
export function FilmPane({ open, second, page }: PaneProps) {
  const now = secondOfFilm(open, second);
  const { film } = open;
  const acts = film.marks.filter((mark) => mark.second <= second).at(-1);
  const most = Math.max(
    1,
    ...open.retained.filter((each): each is number => each !== undefined && !Number.isNaN(each)),
  );
  return (
    <section className="film-pane" aria-label={film.title}>
      <h2>{film.title}</h2>
      <p>
        {acts ? acts.text : "All is well."} <a href={page}>All of {film.title}</a>
      </p>
      <dl className="film-now-states">
        <div>
          <dt>Status by REST</dt>
          <dd>{now.status || "none"}</dd>
        </div>
        <div>
          <dt>wal_status</dt>
          <dd>{now.walStatus || "none"}</dd>
        </div>
      </dl>
      <SlotPicture slot={now.slot} walStatus={now.walStatus} most={most} />
      <h3>What this course's alerts said</h3>
      <Alerts alerts={now.alerts} />
      <div className="film-plot">
        <Lanes open={open} second={Math.min(second, film.seconds - 1)} values={now.values} />
      </div>
      <h3>The last lines of the logs</h3>
      {now.log.length === 0 ? (
        <p>Nothing that an operator would have to read.</p>
      ) : (
        <pre className="film-text" tabIndex={0} aria-label={`Logs of ${film.title}`}>
          <code>
            {now.log
              .map(({ second: at, from, text }) => `${at.toFixed(1)} s  ${from}  ${text}`)
              .join("\n")}
          </code>
        </pre>
      )}
    </section>
  );
}
