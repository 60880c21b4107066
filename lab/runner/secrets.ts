/** What stands in recorded output in the place of a secret. */
export const mask = "********";

/**
 * Masks secrets in what a command said: each known secret wherever it stands, and the value of
 * whatever calls itself a password or a token. References such as `${env:DB_PASSWORD}` are no secrets.
 */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  const known = secrets
    .filter((secret) => secret.length > 0)
    .reduce((masked, secret) => masked.replaceAll(secret, mask), text);
  return known
    .replace(/("[\w.-]*(?:password|secret|token)[\w.-]*": ?")(?!\$\{)[^"]+(")/gi, `$1${mask}$2`)
    .replace(/\b(password|secret|token)=(?!\$\{|\*)[^\s&"']+/gi, `$1=${mask}`)
    .replace(/(\w+:\/\/[^\s:/@]+:)[^\s@/]+(@)/g, `$1${mask}$2`);
}
