/** What a page asks of the worker. */
export const toWorker = {
  /** The reader has taken the new version. */
  takeOver: "take over",
  /** The page is read, and data need not be saved: keep all the rest too. */
  keepAll: "keep all",
} as const;
