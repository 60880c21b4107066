import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import { expect, test } from "vitest";
import { codeFingerprint, withCompileCache } from "../../../src/authoring/compile-cache.ts";
import { temporaryFolder } from "../support/fake-renderer.ts";

const astroMetadata = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: "none",
  containsHead: false,
  pageOptions: {},
};

/** A compiler that counts how often it compiles, behind the cache in a folder. */
async function compiler(
  folder: string,
  fingerprint = "code",
  settings: { optimize: boolean } = { optimize: false },
  inputs?: (frontmatter: Record<string, unknown>) => unknown,
) {
  const compiled: string[] = [];
  const process = (content: string, id: string) => {
    compiled.push(id);
    return Promise.resolve({ code: `// ${content}`, astroMetadata });
  };
  const processor = withCompileCache(
    { ...unified(), createMdxRenderer: () => Promise.resolve({ process }) },
    { folder, fingerprint, ...(inputs && { inputs }) },
  );
  return { renderer: await processor.createMdxRenderer({}, settings), compiled };
}

test("a lesson is compiled once; later builds read what was kept", async () => {
  const folder = join(temporaryFolder(), "lessons");
  const first = await compiler(folder);
  const result = await first.renderer.process("text", "a.mdx", { title: "A" });
  expect(first.compiled).toEqual(["a.mdx"]);

  const second = await compiler(folder);
  expect(await second.renderer.process("text", "a.mdx", { title: "A" })).toEqual(result);
  expect(second.compiled).toEqual([]);
});

test.for([
  ["other text", "changed", "a.mdx", { title: "A" }, "code", { optimize: false }],
  ["another file", "text", "b.mdx", { title: "A" }, "code", { optimize: false }],
  ["other front matter", "text", "a.mdx", { title: "B" }, "code", { optimize: false }],
  ["other code", "text", "a.mdx", { title: "A" }, "other", { optimize: false }],
  ["other settings of MDX", "text", "a.mdx", { title: "A" }, "code", { optimize: true }],
] as const)("%s is compiled anew", async ([, content, id, fields, fingerprint, settings]) => {
  const folder = temporaryFolder();
  await (await compiler(folder)).renderer.process("text", "a.mdx", { title: "A" });
  const { renderer, compiled } = await compiler(folder, fingerprint, settings);
  await renderer.process(content, id, fields);
  expect(compiled).toEqual([id]);
});

test("a lesson whose record changed is compiled anew, the others are not", async () => {
  const folder = temporaryFolder();
  const runs: Record<string, string> = { a: "monday", b: "monday" };
  const inputs = ({ id }: Record<string, unknown>) => runs[String(id)];
  for (const [run, compiled] of [
    ["monday", ["a.mdx", "b.mdx"]],
    ["tuesday", ["a.mdx"]],
  ] as const) {
    runs["a"] = run;
    const { renderer, compiled: again } = await compiler(
      folder,
      "code",
      { optimize: false },
      inputs,
    );
    for (const id of ["a", "b"]) await renderer.process("text", `${id}.mdx`, { id });
    expect(again).toEqual(compiled);
  }
});

test("a damaged file counts as missing", async () => {
  const folder = temporaryFolder();
  const { renderer, compiled } = await compiler(folder);
  await renderer.process("text", "a.mdx", {});
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), "damaged");
  expect((await renderer.process("text", "a.mdx", {})).code).toBe("// text");
  expect(compiled).toEqual(["a.mdx", "a.mdx"]);
});

test("the fingerprint of the code changes with code and packages, but not with lessons", () => {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("astro.config.mjs", "");
  write("package-lock.json", "{}");
  write("src/a.ts", "");
  write("src/content/course/a.mdx", "A");
  const before = codeFingerprint(root);
  write("src/content/course/a.mdx", "B");
  expect(codeFingerprint(root)).toBe(before);
  for (const path of ["astro.config.mjs", "package-lock.json", "src/a.ts", "src/new.css"]) {
    const last = codeFingerprint(root);
    write(path, "changed");
    expect(codeFingerprint(root), path).not.toBe(last);
  }
});
