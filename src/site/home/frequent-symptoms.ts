/**
 * The runbooks whose symptoms stand where there is room for a few: what people reported most often of
 * those incidents in which minutes count.
 */
export const frequentRunbooks: readonly string[] = [
  "slot-growing",
  "disk-almost-full",
  "slot-lost",
  "connector-failed",
  "running-but-nothing-arrives",
];
