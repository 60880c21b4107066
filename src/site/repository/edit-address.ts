import { spawnSync } from "node:child_process";

/** Where the forges have the form that changes a file of the branch `main`. */
const editPaths: Readonly<Record<string, string>> = {
  "github.com": "/edit/main/",
  "gitlab.com": "/-/edit/main/",
  "codeberg.org": "/_edit/main/",
};

const repositoryPath = /^\/((?:[\w.-]+\/)+[\w.-]+?)(?:\.git)?\/?$/;

/** A remote's host and the repository there, without the name and password that a remote may hold. */
function parseRemote(remote: string): { host: string; repository: string } | undefined {
  const [, sshHost, sshPath] = /^git@([^:/\s]+):(\S+)$/.exec(remote) ?? [];
  const address = sshHost && sshPath ? `https://${sshHost}/${sshPath}` : remote;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const [, repository] = repositoryPath.exec(pathname) ?? [];
  return repository === undefined ? undefined : { host, repository };
}

/**
 * What "Edit page" links begin with; a file's path from the project root follows.
 * @param env `GITHUB_REPOSITORY`, which workflows set, comes first; on another server than github.com
 *   `GITHUB_SERVER_URL` says where
 * @param remote where the repository was cloned from; counts when it is at a forge whose addresses are known
 * @returns `undefined` where neither says, a local path for example: no link is better than a broken one
 */
export function editAddress(
  env: Readonly<Record<string, string | undefined>>,
  remote: string | undefined,
): string | undefined {
  const named = env["GITHUB_REPOSITORY"];
  const server = env["GITHUB_SERVER_URL"];
  if (named) return `${server ? server : "https://github.com"}/${named}/edit/main/`;
  const { host = "", repository } = parseRemote(remote ?? "") ?? {};
  const path = Object.hasOwn(editPaths, host) ? editPaths[host] : undefined;
  return repository && path ? `https://${host}/${repository}${path}` : undefined;
}

/** What git says of where a repository was cloned from; `undefined` outside of a repository. */
export function originOf(root: string): string | undefined {
  const git = ["remote", "get-url", "origin"];
  const { status, stdout } = spawnSync("git", git, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
