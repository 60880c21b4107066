/** A size in words: with a decimal below 10 MB, a dash where there is none. */
export function sizeInMb(bytes: number | null): string {
  return bytes === null ? "–" : `${(bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`;
}
