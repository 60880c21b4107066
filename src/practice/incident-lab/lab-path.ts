/** Where the incident labs are, from the project root. */
export const labFolder = "src/content/labs";

/**
 * The id of a lab.
 * @param file path from the project root
 * @returns `undefined` when it is not the name of a lab's file
 */
export function labId(file: string): string | undefined {
  return /^src\/content\/labs\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(file)?.[1];
}

/** The address of a lab's page below the site's base, with slashes at both ends. */
export function labRoute(id: string): string {
  return `/labs/${id}/`;
}
