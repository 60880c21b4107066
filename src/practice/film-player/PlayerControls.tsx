import { signedSeconds } from "../../films/words.ts";
import type { PlayerView } from "./player-address.ts";

/** A film as the list of films has it. */
export interface FilmTitle {
  readonly name: string;
  readonly title: string;
}

interface Props {
  readonly films: readonly FilmTitle[];
  readonly shown: PlayerView;
  /** The first and the last second, counted from the fault. */
  readonly from: number;
  readonly to: number;
  readonly isPlaying: boolean;
  readonly onChoose: (change: Partial<PlayerView>) => void;
  readonly onPlay: (wanted: boolean) => void;
}

const Titles = ({ films }: Pick<Props, "films">) =>
  films.map(({ name, title }) => (
    <option key={name} value={name}>
      {title}
    </option>
  ));

/** Which films, which second, and whether it plays. */
export function PlayerControls({ films, shown, from, to, isPlaying, onChoose, onPlay }: Props) {
  const { film, beside, at } = shown;
  return (
    <div className="film-controls">
      <label>
        Film{" "}
        <select value={film} onChange={({ target }) => onChoose({ film: target.value })}>
          <Titles films={films} />
        </select>
      </label>
      <label>
        Beside it{" "}
        <select
          value={beside ?? ""}
          onChange={({ target }) => onChoose({ beside: target.value || undefined })}
        >
          <option value="">no other film</option>
          <Titles films={films} />
        </select>
      </label>
      <button type="button" onClick={() => onPlay(!isPlaying)}>
        {isPlaying ? "Pause" : "Play"}
      </button>
      <label className="film-scrub">
        Seconds since the fault: <span className="film-at">{signedSeconds(at)}</span>
        <input
          type="range"
          min={from}
          max={to}
          value={at}
          aria-valuetext={`${at} seconds since the fault`}
          onChange={({ target }) => {
            onPlay(false);
            onChoose({ at: Number(target.value) });
          }}
        />
      </label>
    </div>
  );
}
