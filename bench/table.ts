/** One measured figure and what it should be. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The target: at most this. */
  readonly target?: number;
  /** The target where more is better. */
  readonly atLeast?: number;
}

/** Formats rows as an aligned table; a missed target is marked in words. */
export function formatTable(title: string, rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, target, atLeast }) => [
    ...[what, `${value} ${unit}`],
    ...(target === undefined ? [] : [`≤ ${target} ${unit}`, value <= target ? "met" : "missed"]),
    ...(atLeast === undefined ? [] : [`≥ ${atLeast} ${unit}`, value >= atLeast ? "met" : "missed"]),
  ]);
  const all = [["", "measured", "target", ""], ...cells];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines].join("\n");
}
