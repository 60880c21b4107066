import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { fillQuoted } from "../../../../src/text/fences/fill-quoted.ts";
import { defaultValues, type PlaceholderName } from "../../../../src/text/fences/placeholders.ts";
import { legalNames } from "./legal-names.ts";
import { reservedWords } from "../../../unit/text/fences/reserved-words.ts";

const scratch = mkdtempSync(join(tmpdir(), "quote-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Names = Record<PlaceholderName, string>;
const all = Object.keys(defaultValues) as PlaceholderName[];

/** Prints what it reads, and a zero byte in the place of its last line break, without another process. */
const print = `print() { IFS= read -r -d '' text; printf '%s\\0' "\${text%$'\\n'}"; }`;

/** What bash makes of scripts: each prints one value and a zero byte. */
function runInBash(scripts: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync("bash", ["-s"], {
    input: [print, ...scripts].join("\n"),
    encoding: "utf8",
    env: { HOME: "/wrong", LC_ALL: "C.UTF-8" },
    // A name that is quoted wrongly may redirect: not into the project.
    cwd: scratch,
    // Or leave a loop behind that nothing else would end.
    timeout: 50_000,
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\0").slice(0, -1);
}

/** A string or a quoted identifier of SQL as PostgreSQL reads it. */
const readSql = (text: string, mark: '"' | "'") => {
  const inner = new RegExp(`^${mark}((?:[^${mark}]|${mark}${mark})*)${mark}$`).exec(text)?.[1];
  return inner?.replaceAll(mark + mark, mark);
};

const samples = fc.sample(legalNames, { numRuns: 300, seed: 18 });

/** Fills one template for all names of all samples: pairs of what is filled in, and the name. */
const filled = (language: string, template: (place: string) => string) =>
  samples.flatMap((names: Names) =>
    all.map((name) => ({
      text: fillQuoted(language, template(`{{${name}}}`), names),
      name: names[name],
    })),
  );

/** Windows has no bash of its own. */
const testInBash = test.skipIf(process.platform === "win32");

describe("hostile but legal names mean themselves", () => {
  const scripts: readonly (readonly [string, (place: string) => string])[] = [
    ["as a word", (place) => `printf '%s\\0' ${place}`],
    ["between double quotes", (place) => `printf '%s\\0' "${place}"`],
    ["between single quotes", (place) => `printf '%s\\0' '${place}'`],
    ["in a command within double quotes", (place) => `printf '%s\\0' "$(printf '%s' "${place}")"`],
    ["in a here-document", (place) => `print <<EOF\n${place}\nEOF`],
    ["in a literal here-document", (place) => `print <<'EOF'\n${place}\nEOF`],
  ];

  testInBash.for(scripts)("in bash, %s", ([, template]) => {
    const places = filled("bash", template);
    expect(runInBash(places.map(({ text }) => text))).toEqual(places.map(({ name }) => name));
  });

  testInBash("in JSON that bash hands over, in both kinds of quotes", () => {
    const places = filled(
      "bash",
      (place) => `printf '%s\\0' '{"a": "${place}"}'\nprintf '%s\\0' "{\\"a\\": \\"${place}\\"}"`,
    );
    const said = runInBash(places.map(({ text }) => text));
    expect(said.map((text) => (JSON.parse(text) as { a: string }).a)).toEqual(
      places.flatMap(({ name }) => [name, name]),
    );
  });

  testInBash("in SQL that bash hands over", () => {
    const places = filled(
      "bash",
      (place) => `printf '%s\\0' "SELECT '${place}'"\nprintf '%s\\0' 'DROP PUBLICATION "${place}"'`,
    );
    const said = runInBash(places.map(({ text }) => text));
    const read = said.map((text) =>
      text.startsWith("SELECT ")
        ? readSql(text.slice("SELECT ".length), "'")
        : readSql(text.slice("DROP PUBLICATION ".length), '"'),
    );
    expect(read).toEqual(places.flatMap(({ name }) => [name, name]));
  });

  test("in JSON", () => {
    for (const { text, name } of filled("json", (place) => `{"a": "${place}"}`)) {
      expect(JSON.parse(text)).toEqual({ a: name });
    }
  });

  test("in strings of SQL", () => {
    for (const { text, name } of filled("sql", (place) => `'${place}'`)) {
      expect(readSql(text, "'")).toBe(name);
    }
  });

  test("as identifiers of SQL: quoted, or plain and no key word", () => {
    const places = filled("sql", (place) => `DROP PUBLICATION ${place}`);
    for (const { text, name } of places) {
      const identifier = text.slice("DROP PUBLICATION ".length);
      if (identifier.startsWith('"')) expect(readSql(identifier, '"')).toBe(name);
      else expect(identifier).toBe(name);
    }
    const bare = places.filter(({ text, name }) => text === `DROP PUBLICATION ${name}`);
    const own: readonly string[] = Object.values(defaultValues);
    for (const { name } of bare.filter((place) => !own.includes(place.name))) {
      expect(name).toMatch(/^[a-z_][a-z0-9_$]*$/);
      expect(reservedWords).not.toContain(name);
    }
  });
});
