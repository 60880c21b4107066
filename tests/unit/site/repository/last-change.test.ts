import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { lastChanges } from "../../../../src/site/repository/last-change.ts";
import { temporaryFolder } from "../../support/fake-renderer.ts";

const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"];

/** Runs Git as of a day. */
function gitOn(root: string, day: string, ...args: string[]) {
  const env = { ...process.env, GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day };
  return spawnSync("git", [...identity, ...args], { cwd: root, env });
}

function commit(root: string, day: string, files: readonly string[]) {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), day);
  }
  gitOn(root, day, "add", "--all");
  gitOn(root, day, "commit", "--quiet", "--message", "Change", "--no-gpg-sign");
}

test("each file has the day of its last commit, also in a project that is a folder of a repository", () => {
  const repository = temporaryFolder();
  const project = join(repository, "site");
  execFileSync("git", ["init", "--quiet", repository]);
  const [first, second] = ["src/content/course/first.mdx", "src/content/course/café.mdx"];
  commit(repository, "2026-11-01T10:00:00Z", [`site/${first}`, `site/${second}`, "src/other.mdx"]);
  commit(repository, "2026-11-02T23:30:00-03:00", [`site/${second}`]);
  writeFileSync(join(project, "src/content/course/new.mdx"), "never committed");
  expect(lastChanges(project)).toEqual(
    new Map([
      [first, new Date("2026-11-01T10:00:00Z")],
      [second, new Date("2026-11-03T02:30:00Z")],
    ]),
  );
});

test("a merge in which two changes of a file were brought together is its last commit", () => {
  const root = temporaryFolder();
  const file = "src/content/course/first.mdx";
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", root]);
  commit(root, "2026-11-01T10:00:00Z", [file, "src/content/course/second.mdx"]);
  gitOn(root, "2026-11-02T10:00:00Z", "switch", "--quiet", "--create", "aside");
  commit(root, "2026-11-02T10:00:00Z", [file]);
  gitOn(root, "2026-11-03T10:00:00Z", "switch", "--quiet", "main");
  commit(root, "2026-11-03T10:00:00Z", [file]);
  gitOn(root, "2026-11-04T10:00:00Z", "merge", "--quiet", "aside");
  commit(root, "2026-11-04T10:00:00Z", [file]);
  expect(lastChanges(root).get(file)).toEqual(new Date("2026-11-04T10:00:00Z"));
  expect(lastChanges(root).get("src/content/course/second.mdx")).toEqual(
    new Date("2026-11-01T10:00:00Z"),
  );
});

test("outside of a repository no file has a day", () => {
  expect(lastChanges(temporaryFolder()).size).toBe(0);
});
