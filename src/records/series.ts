/**
 * Series of one sample a second as short text: the difference from the sample before, `xN` for N more of
 * the same difference, `_` where there is no sample, `nan` for NaN. Numbers are whole ones: a series with
 * fractions is multiplied by its scale first. `17 0x3 _ 20` is 17, 17, 17, 17, none, 37.
 */

/** A sample: `undefined` where the series was absent. */
export type SeriesSample = number | undefined;

/** The scale that keeps three digits behind the point where there are fractions. */
export function scaleOf(samples: readonly SeriesSample[]): 1 | 1000 {
  return samples.every((each) => each === undefined || Number.isNaN(each) || Number.isInteger(each))
    ? 1
    : 1000;
}

/** The tokens of single samples, without repetition. */
function differences(samples: readonly SeriesSample[], scale: number): string[] {
  let last = 0;
  return samples.map((each) => {
    if (each === undefined) return "_";
    if (Number.isNaN(each)) return "nan";
    const whole = Math.round(each * scale);
    const difference = whole - last;
    last = whole;
    return String(difference);
  });
}

/** Writes samples as text. */
export function encodeSeries(samples: readonly SeriesSample[], scale: number): string {
  const runs: { token: string; count: number }[] = [];
  for (const token of differences(samples, scale)) {
    const last = runs.at(-1);
    if (last?.token === token) last.count += 1;
    else runs.push({ token, count: 1 });
  }
  return runs.map(({ token, count }) => (count === 1 ? token : `${token}x${count}`)).join(" ");
}

/** Whether a text is one that `encodeSeries` writes. */
export const isSeries = (text: string): boolean =>
  /^(?:(?:-?\d+|_|nan)(?:x\d+)?(?: |$))+$/.test(text) && !text.endsWith(" ");

/**
 * Reads samples from text.
 * @throws SyntaxError for text that `encodeSeries` does not write
 */
export function decodeSeries(text: string, scale: number): SeriesSample[] {
  if (!isSeries(text)) throw new SyntaxError(`"${text.slice(0, 40)}" is no series.`);
  let last = 0;
  return text.split(" ").flatMap((run) => {
    const [token = "", count = "1"] = run.split("x");
    return Array.from({ length: Number(count) }, () => {
      if (token === "_") return undefined;
      if (token === "nan") return Number.NaN;
      last += Number(token);
      return last / scale;
    });
  });
}
