import { sampleWords } from "../../films/words.ts";
import type { FilmSecond, OpenFilm } from "./second-of-film.ts";

interface Props extends Pick<FilmSecond, "slot" | "walStatus"> {
  readonly open: OpenFilm;
}

const isNumber = (each: number | undefined): each is number =>
  each !== undefined && !Number.isNaN(each);

/** What the slot keeps, as a bar: what is confirmed and what is not. It is full at the film's most. */
export function KeptBySlot({ slot, walStatus, open }: Props) {
  if (!slot && walStatus === "lost")
    return <p>The slot is lost: PostgreSQL has removed WAL that it needs.</p>;
  if (!slot) return <p>There is no slot, or PostgreSQL does not answer.</p>;
  const { retained, unconfirmed } = slot;
  const most = Math.max(1, ...open.retained.filter(isNumber));
  const share = (bytes: number) => `${Math.min(100, (Math.max(0, bytes) / most) * 100)}%`;
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
