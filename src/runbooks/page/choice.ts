import {
  isConnectPlatform,
  isPostgresqlPlatform,
  platformName,
  postgresqlVersions,
  withoutRest,
} from "../file/platforms.ts";

/** What of a system decides which variant of a step is right. */
export const aspects = ["database", "connect", "postgresql"] as const;
export type Aspect = (typeof aspects)[number];

/** What a reader has chosen; an aspect that is not chosen shows all variants. */
export type Choice = Readonly<Partial<Record<Aspect, string>>>;

/** For whom a variant is; an empty list is everybody. */
export interface Audience {
  readonly platforms: readonly string[];
  /** First and last version of PostgreSQL, e.g. `13-16`; `""` for all. */
  readonly postgresql: string;
}

/** Whether a text is something that can be chosen of an aspect. */
export function isValue(aspect: Aspect, text: string): boolean {
  if (aspect === "database") return isPostgresqlPlatform(text);
  if (aspect === "connect") return isConnectPlatform(text);
  return (postgresqlVersions as readonly string[]).includes(text);
}

/**
 * What the address of a page says of the reader's system.
 * @param search `?platform=rds,strimzi&postgresql=16`; what is unknown is left out
 */
export function choiceIn(search: string): Choice {
  const query = new URLSearchParams(search);
  const platforms = (query.get("platform") ?? "").split(",");
  const entries = aspects.flatMap((aspect) => {
    const given = aspect === "postgresql" ? [query.get("postgresql") ?? ""] : platforms;
    const value = given.find((text) => isValue(aspect, text));
    return value === undefined ? [] : [[aspect, value] as const];
  });
  return Object.fromEntries(entries);
}

/** An address' query with a choice in it; what else stands there stays. */
export function searchWith(search: string, choice: Choice): string {
  const query = new URLSearchParams(search);
  query.delete("platform");
  query.delete("postgresql");
  const platforms = [choice.database, choice.connect].filter((name) => name !== undefined);
  const rest = query.toString();
  const parts = [
    ...(rest === "" ? [] : [rest]),
    ...(platforms.length > 0 ? [`platform=${platforms.join()}`] : []),
    ...(choice.postgresql === undefined ? [] : [`postgresql=${choice.postgresql}`]),
  ];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Whether a variant can be the right one for a system. */
export function isFor({ platforms, postgresql }: Audience, choice: Choice): boolean {
  const { database, connect, postgresql: version } = choice;
  const fits = (name: string) => {
    const chosen = isPostgresqlPlatform(name) ? database : connect;
    return chosen === undefined || chosen === name;
  };
  if (platforms.length > 0 && !platforms.some(fits)) return false;
  if (postgresql === "" || version === undefined) return true;
  const [from = "", to = from] = postgresql.split("-");
  return Number(version) >= Number(from) && Number(version) <= Number(to);
}

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/**
 * What a page says of the choice.
 * @param hidden how many variants of the page it hides; `undefined` where there are none to hide
 */
export function choiceWords(choice: Choice, hidden: number | undefined): string {
  const { database, connect, postgresql } = choice;
  const parts = [
    ...(database === undefined ? [] : [platformName(database)]),
    ...(postgresql === undefined ? [] : [`PostgreSQL ${postgresql}`]),
    ...(connect === undefined ? [] : [platformName(connect)]),
  ];
  if (parts.length === 0) return "Nothing is chosen: every variant of a step is shown.";
  const shown = `Shown for: ${list(parts)}.`;
  if (hidden === undefined) return shown;
  const without = withoutRest.has(connect ?? "")
    ? " It does not give you Kafka Connect's REST interface: what no step says for it is done by whoever manages the connector."
    : "";
  const rest =
    hidden === 1 ? "1 variant for other systems is" : `${hidden} variants for other systems are`;
  return `${shown}${without} ${hidden === 0 ? "Nothing is" : rest} hidden.`;
}

/** For whom a variant is, as its heading says it. */
export function variantName({ platforms, postgresql }: Audience): string {
  const [from, to = from] = postgresql.split("-");
  const versions = postgresql && `PostgreSQL ${from === to ? from : `${from} to ${to}`}`;
  return [list(platforms.map(platformName)), versions].filter(Boolean).join(", ");
}
