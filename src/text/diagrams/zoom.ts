/** How far a diagram is enlarged, and how that changes. Pure; the viewer applies it. */
export const minZoom = 0.5;
export const maxZoom = 6;
const step = 1.25;

export type ZoomCommand = "in" | "out" | "reset";

const clamp = (zoom: number) => Math.min(maxZoom, Math.max(minZoom, zoom));

/** The zoom after a command. */
export function applyCommand(zoom: number, command: ZoomCommand): number {
  if (command === "reset") return 1;
  return clamp(command === "in" ? zoom * step : zoom / step);
}

/**
 * The zoom after a turn of the wheel.
 * @param delta the event's `deltaY` in pixels; upward is negative and enlarges
 */
export function applyWheel(zoom: number, delta: number): number {
  return clamp(zoom * Math.exp(-Math.max(-200, Math.min(200, delta)) / 500));
}

/** The zoom after two fingers moved from one distance to another. */
export function applyPinch(zoom: number, before: number, after: number): number {
  return before > 0 ? clamp(zoom * (after / before)) : zoom;
}

/** The command of a key, if it has one. */
export function zoomCommand(key: string): ZoomCommand | undefined {
  if (key === "+" || key === "=") return "in";
  if (key === "-" || key === "_") return "out";
  return key === "0" ? "reset" : undefined;
}
