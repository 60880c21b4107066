import type { StartProgress } from "../worker-protocol.ts";

const stages = {
  download: "Fetching PostgreSQL",
  start: "Starting PostgreSQL",
  prepare: "Preparing the situation",
} as const;

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** How far the start is. */
export function Starting({ progress }: { readonly progress: StartProgress | undefined }) {
  const stage = progress?.stage ?? "download";
  const fetched =
    progress?.stage === "download"
      ? `: ${megabytes(progress.loaded)} of ${megabytes(progress.total)} MB as unpacked`
      : "";
  return (
    <p className="lab-starting">
      <label>
        {stages[stage]}
        {fetched}
        {stage === "download" && progress ? (
          <progress max={progress.total} value={progress.loaded} />
        ) : (
          <progress />
        )}
      </label>
    </p>
  );
}
