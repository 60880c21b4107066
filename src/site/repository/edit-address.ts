import { spawnSync } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a forge has its forms. */
interface ForgePaths {
  /** That which changes a file of the branch `main`. */
  readonly edit: string;
  /** That of a new issue. */
  readonly report: string;
  /** What that form calls title and text. */
  readonly fields: readonly [string, string];
}

// https://docs.github.com/issues/tracking-your-work-with-issues/creating-issues/creating-an-issue
const gitHub: ForgePaths = {
  edit: "/edit/main/",
  report: "/issues/new",
  fields: ["title", "body"],
};

const forges: Readonly<Record<string, ForgePaths>> = {
  "github.com": gitHub,
  // https://docs.gitlab.com/user/project/issues/create_issues/
  "gitlab.com": {
    edit: "/-/edit/main/",
    report: "/-/issues/new",
    fields: ["issue[title]", "issue[description]"],
  },
  // https://forgejo.org/docs/latest/user/issue-pull-request-templates/
  "codeberg.org": { ...gitHub, edit: "/_edit/main/" },
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

/** The repository's address at its forge, and the paths there. */
function forgeOf(
  env: Environment,
  remote: string | undefined,
): { readonly address: string; readonly paths: ForgePaths } | undefined {
  const named = env["GITHUB_REPOSITORY"];
  const server = env["GITHUB_SERVER_URL"];
  if (named)
    return { address: `${server ? server : "https://github.com"}/${named}`, paths: gitHub };
  const { host = "", repository } = parseRemote(remote ?? "") ?? {};
  const paths = Object.hasOwn(forges, host) ? forges[host] : undefined;
  return repository && paths ? { address: `https://${host}/${repository}`, paths } : undefined;
}

/**
 * Where the repository is to be read and cloned.
 * @returns `undefined` where its address is not known, as for `editAddress`
 */
export function repositoryAddress(env: Environment, remote: string | undefined) {
  return forgeOf(env, remote)?.address;
}

/**
 * What "Edit page" links begin with; a file's path from the project root follows.
 * @param env `GITHUB_REPOSITORY`, which workflows set, comes first; on another server than github.com
 *   `GITHUB_SERVER_URL` says where
 * @param remote where the repository was cloned from; counts when it is at a forge whose addresses are known
 * @returns `undefined` where neither says, a local path for example: no link is better than a broken one
 */
export function editAddress(env: Environment, remote: string | undefined): string | undefined {
  const forge = forgeOf(env, remote);
  return forge && `${forge.address}${forge.paths.edit}`;
}

/** What a report of a reader begins with. */
export interface ReportBeginning {
  readonly title: string;
  readonly body: string;
}

/**
 * Where a reader reports what is wrong with a page, with the form filled in.
 * @returns `undefined` where the repository's address is not known, as for `editAddress`
 */
export function reportAddress(
  env: Environment,
  remote: string | undefined,
  { title, body }: ReportBeginning,
): string | undefined {
  const forge = forgeOf(env, remote);
  if (!forge) return undefined;
  const { report, fields } = forge.paths;
  const query = new URLSearchParams({ [fields[0]]: title, [fields[1]]: body });
  return `${forge.address}${report}?${query.toString()}`;
}

/** What git says of where a repository was cloned from; `undefined` outside of a repository. */
export function originOf(root: string): string | undefined {
  const git = ["remote", "get-url", "origin"];
  const { status, stdout } = spawnSync("git", git, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
