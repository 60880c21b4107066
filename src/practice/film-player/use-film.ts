import { useEffect, useState } from "react";
import type { FilmData } from "../../films/film-data.ts";
import { openFilm, type OpenFilm } from "./second-of-film.ts";

export type Loaded = OpenFilm | "loading" | "failed";

const opened = new Map<string, Promise<OpenFilm>>();

async function load(address: string): Promise<OpenFilm> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return openFilm((await answer.json()) as FilmData);
}

/** The film at an address of this site; what could not be loaded is asked for again when it is chosen again. */
export function useFilm(address: string | undefined): Loaded | undefined {
  const [known, setKnown] = useState<{ readonly address: string; readonly is: Loaded }>();
  useEffect(() => {
    if (address === undefined) return;
    let wanted = true;
    const take = (is: Loaded) => {
      if (wanted) setKnown({ address, is });
    };
    const loading = opened.get(address) ?? load(address);
    opened.set(address, loading);
    loading.then(take, () => {
      opened.delete(address);
      take("failed");
    });
    return () => {
      wanted = false;
    };
  }, [address]);
  if (address === undefined) return undefined;
  return known?.address === address ? known.is : "loading";
}
