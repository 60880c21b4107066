/**
 * The name of a file of a learner's: `debezium-progress-anna.json`.
 * @param learner as typed; may be empty, or have what a file's name must not hold
 */
export function learnerFile(kind: "progress" | "summary", learner: string, ending: string): string {
  const name = learner
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return `debezium-${kind}${name && `-${name}`}.${ending}`;
}

/** Whose file it is, by its name: `anna` of `debezium-progress-anna.json`, or else the whole name. */
export function learnerOf(file: string): string {
  const name = file.replace(/\.json$/i, "");
  // Browsers number a file whose name is taken: "debezium-progress (1)".
  return /^debezium-progress-(.+)$/.exec(name)?.[1] ?? name;
}
