import type { APIRoute } from "astro";
import { getCollection } from "astro:content";
import { filmData } from "../../../films/film-data.ts";
import type { Film } from "../../../records/incidents.ts";

export async function getStaticPaths() {
  const films = await getCollection("films");
  return films.map(({ data }) => ({ params: { name: data.name }, props: { film: data } }));
}

interface Props {
  readonly film: Film;
}

export const GET: APIRoute<Props> = ({ props }) => Response.json(filmData(props.film));
