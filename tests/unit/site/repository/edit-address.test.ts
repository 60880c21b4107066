import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import {
  editAddress,
  originOf,
  reportAddress,
  repositoryAddress,
} from "../../../../src/site/repository/edit-address.ts";
import { temporaryFolder } from "../../support/fake-renderer.ts";

const onGitHub = "https://github.com/acme/course/edit/main/";

test.for([
  ["https://github.com/acme/course", onGitHub],
  ["https://github.com/acme/course.git", onGitHub],
  ["https://github.com/acme/course/", onGitHub],
  ["http://github.com/acme/course.git", onGitHub],
  ["git@github.com:acme/course.git", onGitHub],
  ["https://GitHub.com/acme/course", onGitHub],
  ["https://github.com/acme/course.io.git", "https://github.com/acme/course.io/edit/main/"],
  ["git@gitlab.com:acme/docs/course.git", "https://gitlab.com/acme/docs/course/-/edit/main/"],
  ["https://codeberg.org/acme/course.git", "https://codeberg.org/acme/course/_edit/main/"],
] as const)("a clone of %s is edited at its forge", ([remote, address]) => {
  expect(editAddress({}, remote)).toBe(address);
});

test("the password of a remote does not come onto the pages", () => {
  expect(editAddress({}, "https://me:secret@github.com/acme/course.git")).toBe(onGitHub);
});

test.for([
  undefined,
  "",
  "/srv/git/course",
  "../course",
  "file:///srv/git/course",
  "C:\\git\\course",
  "C:/git/course",
  "https://github.com",
  "https://github.com/acme",
  "https://github.com/acme/a course",
  "https://",
  "https://git.example.org/acme/course",
  "http://127.0.0.1:8080/github.com/acme/course",
  "https://github.com:8443/acme/course",
  "https://github.com.example.org/acme/course",
  "https://constructor/acme/course",
  "git@github.com",
])("a clone of %j has no address at which it is edited", (remote) => {
  expect(editAddress({}, remote)).toBeUndefined();
});

test("what a workflow says comes before the remote", () => {
  const env = { GITHUB_REPOSITORY: "acme/course" };
  expect(editAddress(env, "git@gitlab.com:another/one.git")).toBe(onGitHub);
  expect(editAddress({ ...env, GITHUB_SERVER_URL: "https://git.acme.test" }, undefined)).toBe(
    "https://git.acme.test/acme/course/edit/main/",
  );
});

test("an empty variable says nothing", () => {
  expect(editAddress({ GITHUB_REPOSITORY: "" }, "git@github.com:acme/course")).toBe(onGitHub);
  const env = { GITHUB_REPOSITORY: "acme/course", GITHUB_SERVER_URL: "" };
  expect(editAddress(env, undefined)).toBe(onGitHub);
});

test("git is asked for the remote of a folder, and a folder without one has none", () => {
  const folder = temporaryFolder();
  const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: folder });
  git("init");
  expect(originOf(folder)).toBeUndefined();
  git("remote", "add", "origin", "git@github.com:acme/course.git");
  expect(originOf(folder)).toBe("git@github.com:acme/course.git");
});

const report = { title: "A page: ", body: "Page: https://example.org/a/\n\n" };

test.for([
  [
    "https://github.com/acme/course",
    "https://github.com/acme/course/issues/new?title=A+page%3A+&body=Page%3A+https%3A%2F%2Fexample.org%2Fa%2F%0A%0A",
  ],
  [
    "git@gitlab.com:acme/docs/course.git",
    "https://gitlab.com/acme/docs/course/-/issues/new?issue%5Btitle%5D=A+page%3A+&issue%5Bdescription%5D=Page%3A+https%3A%2F%2Fexample.org%2Fa%2F%0A%0A",
  ],
  ["/srv/course.git", undefined],
] as const)("what is wrong in a clone of %s is reported at its forge", ([remote, address]) => {
  expect(reportAddress({}, remote, report)).toBe(address);
});

test("a workflow's repository is where its pages are reported", () => {
  expect(reportAddress({ GITHUB_REPOSITORY: "acme/course" }, undefined, report)).toMatch(
    /^https:\/\/github\.com\/acme\/course\/issues\/new\?/,
  );
});

test("the repository itself is where its forms are, and unknown where they are", () => {
  const named = { GITHUB_REPOSITORY: "somebody/course" };
  expect(repositoryAddress(named, undefined)).toBe("https://github.com/somebody/course");
  expect(repositoryAddress({}, "git@codeberg.org:somebody/course.git")).toBe(
    "https://codeberg.org/somebody/course",
  );
  expect(repositoryAddress({}, "/srv/git/course")).toBeUndefined();
});
