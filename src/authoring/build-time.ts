/**
 * The time of a build: `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated
 * exactly (https://reproducible-builds.org/specs/source-date-epoch/), else now.
 * @param environment the variables of the process; the variable holds seconds since 1970
 * @throws Error when the variable holds something else
 */
export function buildTime(environment: Readonly<Record<string, string | undefined>>): Date {
  const given = environment["SOURCE_DATE_EPOCH"];
  if (given === undefined || given === "") return new Date();
  if (!/^\d+$/.test(given)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is "${given}". Set it to whole seconds since 1970, or unset it.`,
    );
  }
  return new Date(Number(given) * 1000);
}
