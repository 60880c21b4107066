import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  contentSecurityPolicy,
  inlineScriptHashes,
  withPolicy,
} from "../../../../src/site/security/policy.ts";

const hash = (body: string) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`;

test("inline scripts are hashed, each once and in order; scripts of files and data are not", () => {
  const html =
    "<script>b()</script><script type=module>a()\n</script><script>b()</script>" +
    '<script src="/x.js"></script><script type="application/ld+json">{}</script>' +
    '<script type="speculationrules">{}</script><script type="application/json">{}</script>';
  expect(inlineScriptHashes(html)).toEqual([hash("b()"), hash("a()\n")].sort());
});

test("a page may load only its own files and run only its own scripts", () => {
  expect(contentSecurityPolicy("<script>a()</script>").split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hash("a()")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ]);
});

test("the policy stands before everything it governs", () => {
  const html = '<html><head><meta charset="utf-8"><script>a()</script></head></html>';
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">`;
  expect(withPolicy(html)).toBe(html.replace("<head>", `<head>${meta}`));
});
