import type { PastedFinding, Reading } from "../reading.ts";

const almostFull = "/runbooks/disk-almost-full/";
const causes = "/course/03-module-3/05-wal-bloat-heartbeat/#three-causes";

/** From how much of a disk in use on it is worth a word, and a warning. */
const full = { note: 70, danger: 85 };

/** A file system in the list of `df -h`: its size, what is used and free, in per cent, and where it is. */
const ofDf = /^\S+\s+[\d.]+[A-Z]?\s+[\d.]+[A-Z]?\s+[\d.]+[A-Z]?\s+(\d{1,3})%\s+(\/\S*)$/;

/** `pg_wal` in the list of `du -sh`. */
const ofDu = /^([\d.]+[A-Z])\s+(\/\S*\/pg_wal)\/?$/;

function diskFinding(used: number): PastedFinding[] {
  const text = `${used} % of this disk are in use. If pg_wal lies on it, a full disk stops PostgreSQL: see what keeps the WAL, and win time first.`;
  if (used < full.note) return [];
  return [{ level: used < full.danger ? "warning" : "danger", text, leads: almostFull }];
}

const walFindings: readonly PastedFinding[] = [
  {
    level: "warning",
    text: "pg_wal does not shrink by itself while a slot keeps it, and wal_keep_size is no limit. Compare restart_lsn and confirmed_flush_lsn of all slots: one of three causes holds them.",
    leads: causes,
  },
  {
    level: "note",
    text: "If the disk is almost full, win time first. Never delete files in pg_wal.",
    leads: almostFull,
  },
];

/** Reads a line of `df -h`, or of `du -sh` for `pg_wal`; `undefined` when no line is one. */
export function readDiskUse(plain: string): Reading | undefined {
  for (const line of plain.split("\n", 200)) {
    const text = line.trim().slice(0, 400);
    const [, used, mount] = ofDf.exec(text) ?? [];
    if (used !== undefined && mount !== undefined)
      return {
        kind: "disk-use",
        title: `The disk at ${mount}`,
        rows: [{ name: "in use", value: `${used} %` }],
        findings: diskFinding(Number(used)),
      };
    const [, size, folder] = ofDu.exec(text) ?? [];
    if (size !== undefined && folder !== undefined)
      return {
        kind: "disk-use",
        title: "The size of pg_wal",
        rows: [{ name: folder, value: size }],
        findings: walFindings,
      };
  }
  return undefined;
}
