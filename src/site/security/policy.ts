import { createHash } from "node:crypto";

const script = /<script\b([^>]*)>([^]*?)<\/script>/g;

/** Script types that are data: a policy does not apply to them. */
const dataType = /\btype="(?:application\/(?:ld\+)?json|speculationrules)"/;

/** `'sha256-…'` of every inline script of a page, sorted, each once. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(script)]
    .filter(([, attributes = ""]) => !/\bsrc=/.test(attributes) && !dataType.test(attributes))
    .map(([, , body = ""]) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  return [...new Set(hashes)].sort();
}

/**
 * The Content-Security-Policy of a page: nothing from elsewhere, and of inline scripts only those
 * the build put there. Search compiles WebAssembly; code frames and diagrams carry inline styles.
 */
export function contentSecurityPolicy(html: string): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inlineScriptHashes(html)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}

/** Puts the policy into a page's head, before anything it governs. */
export function withPolicy(html: string): string {
  const policy = contentSecurityPolicy(html);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<head>/, `<head>${meta}`);
}
