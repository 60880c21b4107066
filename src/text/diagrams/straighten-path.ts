interface Point {
  readonly x: number;
  readonly y: number;
}

const number = String.raw`(-?[\d.]+(?:e-?\d+)?)`;
const pair = `${number}[ ,]+${number}`;
const stroke = new RegExp(`M${pair} C${pair}, ${pair}, ${pair}`, "g");

/** How far a control point may lie beside its line, in pixels, for the stroke to count as straight. */
const tolerance = 0.25;

const same = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 0.05;

function isOnLine(point: Point, from: Point, to: Point): boolean {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return same(point, from);
  const area = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return Math.abs(area) / length < tolerance;
}

/**
 * Redraws the outline of a shape that Mermaid drew "by hand". It draws some shapes as hundreds of
 * short strokes, each of them twice and as a curve, even when the hand is told not to shake; as
 * plain lines the same outline takes a tenth of the text.
 * @param path the `d` of a path
 * @returns the same outline as polylines; any other path unchanged
 */
export function straightenPath(path: string): string {
  const matches = [...path.matchAll(stroke)];
  if (matches.length < 4 || path.replace(stroke, "").trim() !== "") return path;
  const lines: Point[][] = [];
  const seen = new Set<string>();
  for (const match of matches) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const from = { x: x0, y: y0 };
    const to = { x: x3, y: y3 };
    if (!isOnLine({ x: x1, y: y1 }, from, to) || !isOnLine({ x: x2, y: y2 }, from, to)) return path;
    const key = [x0, y0, x3, y3].map((n) => n.toFixed(1)).join(" ");
    if (seen.has(key) || same(from, to)) continue;
    seen.add(key);
    const last = lines.at(-1);
    const end = last?.at(-1);
    if (last && end && same(end, from)) last.push(to);
    else lines.push([from, to]);
  }
  return lines
    .map((points) =>
      points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(""),
    )
    .join("");
}
