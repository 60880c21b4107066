/** How every lab differs from a server: shown to the learner. What each lab adds stands in its file. */
export const commonDifferences: readonly string[] = [
  "PostgreSQL in the page has one session and no background processes. Checkpoints happen when the lab's clock says so, and no background writer writes running-transactions records in between.",
  "No walsender runs, so active is always f. The table of the panel shows the reader instead, and dropping or advancing a slot that a connector reads is refused as on a server.",
  "Connect is a table and functions in the schema connect. Its connectors confirm by the rules that the course has proved on the real one.",
  "A reload is carried out as a restart on the same data. Settings that need a restart of a server are not applied by it.",
];
