/** Reads a file of the project by its path from the root; `undefined` when it does not exist. */
export type ReadFile = (path: string) => string | undefined;
