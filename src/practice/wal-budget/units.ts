declare const unit: unique symbol;

/** A number that says in what it is counted, so that hours are never added to megabytes. */
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** PostgreSQL's `MB`: 1024 × 1024 bytes. */
export type Megabytes = Quantity<"MB">;
export type MegabytesPerSecond = Quantity<"MB/s">;
export type Seconds = Quantity<"s">;
/** A part of something: 0.25 is a quarter. */
export type Share = Quantity<"share">;

export const megabytes = (count: number) => count as Megabytes;
export const megabytesPerSecond = (count: number) => count as MegabytesPerSecond;
export const seconds = (count: number) => count as Seconds;
export const share = (part: number) => part as Share;

export const secondsPerHour = 3600;
export const megabytesPerGigabyte = 1024;

/** What is written at a rate in some time. */
export function volume(rate: MegabytesPerSecond, time: Seconds): Megabytes {
  return megabytes(rate * time);
}

/** How long it takes to write a volume; endless at a rate of 0. */
export function duration(size: Megabytes, rate: MegabytesPerSecond): Seconds {
  return seconds(size <= 0 ? 0 : size / rate);
}

/** Adds quantities of one unit. */
export function sum<Unit extends string>(
  first: Quantity<Unit>,
  ...others: readonly Quantity<Unit>[]
): Quantity<Unit> {
  return others.reduce<number>((total, each) => total + each, first) as Quantity<Unit>;
}
