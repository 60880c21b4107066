/** A color token: what it is in the light and in the dark theme. */
export interface ColorPair {
  readonly light: string;
  readonly dark: string;
}

/**
 * Reads the color pairs of a tokens file.
 * @param css the text of `tokens.css`
 * @returns pairs by name, without the leading dashes; e.g. `paper`
 */
export function readTokens(css: string): Record<string, ColorPair> {
  const pair = /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6,8})\s*,\s*(#[0-9a-f]{6,8})\s*\)/g;
  return Object.fromEntries(
    [...css.matchAll(pair)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
  );
}

/**
 * The pair of a token.
 * @throws Error when the file has no such token
 */
export function token(tokens: Readonly<Record<string, ColorPair>>, name: string): ColorPair {
  const found = tokens[name];
  if (!found) throw new Error(`src/styles/tokens.css has no color pair --${name}.`);
  return found;
}
