import { useEffect, useState } from "react";
import { ComparedFilms } from "./ComparedFilms.tsx";
import { readShown, shownQuery, type PlayerView } from "./player-address.ts";
import { PlayerControls, type FilmTitle } from "./PlayerControls.tsx";
import type { OpenFilm } from "./second-of-film.ts";
import { useFilm, type Loaded } from "./use-film.ts";

interface Props {
  /** The films that there are, in their order. */
  readonly films: readonly FilmTitle[];
  /** Address of the folder of their pages, with a slash at its end. */
  readonly pages: string;
}

/** Milliseconds for which a second of a film is shown while it plays. */
const pace = 200;

const isOpen = (film: Loaded | undefined): film is OpenFilm => typeof film === "object";

/** How far films reach before and after their faults. */
function reachOf(panes: readonly OpenFilm[]): readonly [from: number, to: number] {
  const from = Math.min(0, ...panes.map(({ film }) => -film.fault));
  return [from, Math.max(0, ...panes.map(({ film }) => film.seconds - 1 - film.fault))];
}

/** What of the films cannot be shown yet, or not at all. */
function Waiting({ films }: { readonly films: readonly (Loaded | undefined)[] }) {
  if (films.includes("failed"))
    return (
      <p role="alert">
        The film could not be loaded. Check the connection and choose it again; its page has all of
        it.
      </p>
    );
  return films.includes("loading") ? <p role="status">The film is loading.</p> : null;
}

/** Plays one film, or two beside each other with their faults at the same moment. */
export function FilmPlayer({ films, pages }: Props) {
  const names = films.map(({ name }) => name);
  const first = names.find((name) => name !== "healthy") ?? "";
  const [shown, setShown] = useState<PlayerView>(() => readShown(location.search, names, first));
  const [plays, setPlays] = useState(false);
  const addressOf = (name: string) => `${pages}data/${name}.json`;
  const film = useFilm(addressOf(shown.film));
  const beside = useFilm(shown.beside === undefined ? undefined : addressOf(shown.beside));
  const panes = [film, beside].filter(isOpen);
  const [from, to] = reachOf(panes);
  const at = Math.max(from, Math.min(shown.at, to));
  const isPlaying = plays && at < to;

  useEffect(() => {
    if (!isPlaying) return;
    const next = setTimeout(() => setShown((now) => ({ ...now, at: at + 1 })), pace);
    return () => clearTimeout(next);
  }, [isPlaying, at]);
  useEffect(() => {
    // While it plays, the address would change five times a second.
    if (!isPlaying) history.replaceState(history.state, "", shownQuery(shown));
  }, [isPlaying, shown]);

  const choose = (change: Partial<PlayerView>) => setShown({ ...shown, at, ...change });
  return (
    <div className="film-player">
      <PlayerControls
        {...{ films, from, to, isPlaying }}
        shown={{ ...shown, at }}
        onChoose={choose}
        onPlay={(wanted) => {
          if (wanted && at >= to) choose({ at: from });
          setPlays(wanted);
        }}
      />
      <Waiting films={[film, beside]} />
      {panes.length > 0 && <ComparedFilms films={panes} reach={[from, to]} {...{ at, pages }} />}
    </div>
  );
}
