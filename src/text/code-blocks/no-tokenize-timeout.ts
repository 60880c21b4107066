/** The option of Shiki that matters here. */
interface TokenOptions {
  tokenizeTimeLimit?: number;
}

/**
 * Shiki transformer: lets every line be read to its end. By itself Shiki gives up on a line after
 * half a second, which the first line of a build can take on a busy machine: the rest of it would
 * stay without colors, and the same lesson would not give the same page.
 */
export const patientTransformer = {
  name: "patient",
  preprocess(_code: string, options: TokenOptions): void {
    options.tokenizeTimeLimit = 0;
  },
};
