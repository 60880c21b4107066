/** A rectangle in CSS pixels, in any one frame of reference. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gap = 6;

/**
 * Where a note stands: below its node, above it where that leaves the figure's picture less covered,
 * and never beyond the sides of its figure.
 * @param node the node, counted from the figure's corner
 * @param note width and height of the note
 * @param figure width and height of the figure
 */
export function placeNote(
  node: Box,
  note: Pick<Box, "width" | "height">,
  figure: Pick<Box, "width" | "height">,
): { left: number; top: number } {
  const middle = node.left + node.width / 2 - note.width / 2;
  const left = Math.max(0, Math.min(middle, figure.width - note.width));
  const below = node.top + node.height + gap;
  const above = node.top - note.height - gap;
  const fits = below + note.height <= figure.height;
  return { left, top: fits || above < 0 ? below : above };
}

/** A box as percentages of the box that holds it, for CSS. */
export function within(box: Box, holder: Box): Record<"left" | "top" | "width" | "height", string> {
  const percent = (part: number, whole: number) => `${Math.round((part / whole) * 10_000) / 100}%`;
  return {
    left: percent(box.left - holder.left, holder.width),
    top: percent(box.top - holder.top, holder.height),
    width: percent(box.width, holder.width),
    height: percent(box.height, holder.height),
  };
}
