import type { APIRoute } from "astro";
import { getEntry } from "astro:content";
import type { TermMeanings } from "../../glossary/meanings-file.ts";

export const GET: APIRoute = async () => {
  const entries = (await getEntry("glossary", "all"))?.data.entries ?? [];
  const meanings: TermMeanings = Object.fromEntries(entries.map(({ id, means }) => [id, means]));
  return Response.json(meanings);
};
