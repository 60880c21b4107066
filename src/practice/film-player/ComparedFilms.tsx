import type { ReactNode } from "react";
import { signedSeconds } from "../../films/words.ts";
import { PlayedLane } from "./PlayedLane.tsx";
import { secondOfFilm, type FilmSecond, type OpenFilm } from "./second-of-film.ts";
import { KeptBySlot } from "./KeptBySlot.tsx";

interface Props {
  readonly films: readonly OpenFilm[];
  /** Seconds since the fault. */
  readonly at: number;
  /** How far the films reach before and after their faults. */
  readonly reach: readonly [from: number, to: number];
  /** Address of the folder of their pages, with a slash at its end. */
  readonly pages: string;
}

/** A film at a second. */
interface Side {
  readonly open: OpenFilm;
  readonly second: number;
  readonly now: FilmSecond;
}

interface AspectProps {
  readonly title: string;
  readonly sides: readonly Side[];
  readonly children: (side: Side) => ReactNode;
}

const letterOf = (index: number) => (index === 0 ? "A" : "B");

/** One thing of the films, of one directly above or beside that of the other, because that is how they are compared. */
function Aspect({ title, sides, children }: AspectProps) {
  return (
    <div className="film-aspect">
      <h3>{title}</h3>
      <div className="film-sides">
        {sides.map((side, index) => (
          <div key={letterOf(index)} role="group" aria-label={side.open.film.title}>
            {sides.length > 1 && (
              <strong className="film-letter" aria-hidden="true">
                {letterOf(index)}
              </strong>
            )}
            <div>{children(side)}</div>
          </div>
        ))}
      </div>
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

function Log({ open, now }: Side) {
  if (now.log.length === 0) return <p>Nothing that an operator would have to read.</p>;
  const lines = now.log.map(
    ({ second, from, text }) => `${signedSeconds(second, 1)}  ${from}  ${text}`,
  );
  return (
    <pre className="film-text" tabIndex={0} aria-label={`Logs of ${open.film.title}`}>
      <code>{lines.join("\n")}</code>
    </pre>
  );
}

/** The row of a film with this title, and its value. */
function Row({ title, side, reach }: { title: string; side: Side } & Pick<Props, "reach">) {
  const { open, now, second } = side;
  const index = open.film.rows.findIndex((row) => row.title === title);
  const row = open.film.rows[index];
  if (!row) return <p>Not recorded in this film.</p>;
  return (
    <div className="film-lane">
      <strong>{now.values[index]}</strong>
      <PlayedLane {...{ row, reach }} film={open.film} second={second} />
    </div>
  );
}

const whatHappened = ({ open, second }: Side) =>
  open.film.marks.findLast((mark) => mark.second <= second)?.text ?? "All is well.";

/** One film, or two side by side, at one second: states, slot, alerts, rows, logs. */
export function ComparedFilms({ films, at, reach, pages }: Props) {
  const sides = films.map((open): Side => {
    const since = Math.max(0, at + open.film.fault);
    const second = Math.min(since, open.film.seconds - 1);
    return { open, second: since, now: secondOfFilm(open, second) };
  });
  const titles = new Set(films.flatMap(({ film }) => film.rows.map(({ title }) => title)));
  return (
    <div className={films.length > 1 ? "film-panes film-two" : "film-panes"}>
      <div className="film-sides">
        {sides.map((side, index) => (
          <div key={letterOf(index)} role="group" aria-label={side.open.film.title}>
            <h2>
              {films.length > 1 && `${letterOf(index)}: `}
              {side.open.film.title}
            </h2>
            <p>
              {whatHappened(side)}{" "}
              <a href={`${pages}${side.open.film.name}/`}>All of “{side.open.film.title}”</a>
            </p>
          </div>
        ))}
      </div>
      <Aspect title="Status by REST" sides={sides}>
        {({ now }) => now.status || "none"}
      </Aspect>
      <Aspect title="wal_status" sides={sides}>
        {({ now }) => now.walStatus || "none"}
      </Aspect>
      <Aspect title="What the slot keeps" sides={sides}>
        {({ open, now }) => <KeptBySlot {...{ open }} slot={now.slot} walStatus={now.walStatus} />}
      </Aspect>
      <Aspect title="What this course's alerts said" sides={sides}>
        {({ now }) => <Alerts alerts={now.alerts} />}
      </Aspect>
      {[...titles].map((title) => (
        <Aspect key={title} title={title} sides={sides}>
          {(side) => <Row {...{ title, side, reach }} />}
        </Aspect>
      ))}
      <Aspect title="The last lines of the logs" sides={sides}>
        {Log}
      </Aspect>
    </div>
  );
}
