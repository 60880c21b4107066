import type { Page } from "@playwright/test";

const prefix = "debezium-in-production:";

/** Puts a text where a kind is stored, before the page's own scripts look; once for each context. */
export async function storeBefore(page: Page, kind: string, text: string): Promise<void> {
  await page.addInitScript(
    ([key = "", value = ""]) => {
      if (sessionStorage.getItem(key) !== null) return;
      sessionStorage.setItem(key, "put");
      localStorage.setItem(key, value);
    },
    [prefix + kind, text],
  );
}

/** Everything that the site has stored, by key without its prefix. */
export async function storedTexts(page: Page): Promise<Record<string, string>> {
  const all = await page.evaluate(() => Object.entries(localStorage) as [string, string][]);
  return Object.fromEntries(
    all.flatMap(([key, text]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
    ),
  );
}

/** Progress as the site stores it, with nothing in what is not given. */
export function progressText(value: object): string {
  const empty = { read: {}, answers: {}, rounds: {}, labs: {}, last: null };
  return JSON.stringify({ kind: "progress", version: 2, value: { ...empty, ...value } });
}

/** Names as the site stores them: of a set, and whether it is shown. */
export function namesText(
  set: "staging" | "production",
  values: Readonly<Record<string, string>>,
): string {
  const entries = Object.entries(values).map(([name, text]) => [`${set}.${name}`, { text, at: 1 }]);
  const value = { ...Object.fromEntries(entries), shown: { text: set, at: 1 } } as object;
  return JSON.stringify({ kind: "names", version: 1, value });
}

/** Has a page's storage refuse everything that is written, as a full one does. */
export async function fillStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      value: new Proxy(localStorage, {
        get: (storage, name) => {
          const value: unknown = Reflect.get(storage, name);
          if (name === "setItem") throw new DOMException("Full.", "QuotaExceededError");
          return typeof value === "function" ? (value.bind(storage) as unknown) : value;
        },
      }),
    });
  });
}

/** Forbids a page its storage: even looking at it throws. */
export async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Forbidden.", "SecurityError");
      },
    });
  });
}
