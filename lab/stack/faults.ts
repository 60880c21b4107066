import { entry, type CatalogueEntry } from "../../src/problems/entry.ts";

/** Everything that can keep the lab from starting or going on: what happened, then what to do. */
export const faults = {
  "missing-tool": entry<{ tool: string; needed: string; install: string }>(
    ({ tool, needed }) => `${tool} is not on the path; the lab needs it for ${needed}.`,
    ({ install }) => `Install it: ${install}`,
  ),
  "old-tool": entry<{ tool: string; found: string; wanted: string; install: string }>(
    ({ tool, found, wanted }) => `${tool} is version ${found}; the lab needs ${wanted} or newer.`,
    ({ install }) => `Install a newer one: ${install}`,
  ),
  "missing-monitoring": entry<{ missing: string; packages: string }>(
    ({ missing }) =>
      `There is no Go 1.21 or newer to build the programs that watch the lab, and no ${missing}.`,
    ({ packages }) =>
      `Install Go from https://go.dev/dl/ (macOS: brew install go), or the system's older programs: ` +
      `sudo apt-get install -y ${packages}`,
  ),
  "unknown-platform": entry<{ platform: string }>(
    ({ platform }) => `There are no PostgreSQL binaries for ${platform}.`,
    "Use the lab in containers: docker compose -f lab/compose.yaml run --rm lab-shell",
  ),
  "port-taken": entry<{ port: number; component: string; option: string }>(
    ({ port, component }) => `Port ${port} for ${component} is in use by another program.`,
    ({ option }) =>
      `End that program, choose another port with ${option}, or leave the option out.`,
  ),
  "already-up": entry<{ where: string }>(
    ({ where }) => `The lab is up already: ${where}.`,
    "Open it with `npm run lab -- shell`, or begin anew with `npm run lab -- reset`.",
  ),
  "not-up": entry("The lab is not up.", "Start it with `npm run lab -- up`."),
  busy: entry<{ pid: number; lock: string }>(
    ({ pid }) => `Another lab command is at work here, with process id ${pid}.`,
    ({ lock }) => `Wait for it to end. If no such process exists, delete ${lock}.`,
  ),
  "disk-full": entry<{ path: string; free: number; needed: number }>(
    ({ path, free, needed }) => `${path} has ${free} MB free; the lab needs ${needed} MB.`,
    "Free some space, or name another directory in LAB_STATE.",
  ),
  "unusable-state": entry<{ path: string; reason: string }>(
    ({ path, reason }) => `The state of the lab cannot be kept in ${path}: ${reason}`,
    "Name a directory that you may write to in LAB_STATE, for example LAB_STATE=/var/tmp/lab.",
  ),
  "unreachable-state": entry<{ path: string; user: string }>(
    ({ path, user }) => `The user ${user}, who runs PostgreSQL for root, cannot enter ${path}.`,
    "Name a directory that every user may enter in LAB_STATE, for example LAB_STATE=/var/tmp/lab.",
  ),
  "download-failed": entry<{ what: string; output: string }>(
    ({ what, output }) => `${what} could not be fetched:\n${output}`,
    "Check the connection to the registry and try again; what was fetched is kept.",
  ),
  "not-ready": entry<{ component: string; seconds: number; log: string; tail: string }>(
    ({ component, seconds, tail }) =>
      `${component} was not ready within ${seconds} s. The end of its log:\n${tail}`,
    ({ log }) => `Read ${log}, then try \`npm run lab -- reset\`.`,
  ),
  "ended-early": entry<{ component: string; log: string; tail: string }>(
    ({ component, tail }) =>
      `${component} ended while it was starting. The end of its log:\n${tail}`,
    ({ log }) => `Read ${log}, then try \`npm run lab -- reset\`.`,
  ),
  "command-failed": entry<{ command: string; output: string }>(
    ({ command, output }) => `${command} failed:\n${output}`,
    "Run `npm run lab -- doctor`, then `npm run lab -- reset`.",
  ),
  "compose-failed": entry<{ command: string; output: string }>(
    ({ command, output }) => `${command} failed:\n${output}`,
    "Docker with Compose 2 is needed. Read docker compose -f lab/compose.yaml logs, or leave " +
      "--stack compose out.",
  ),
  "unusable-lesson": entry<{ file: string }>(
    ({ file }) => `${file} cannot be read as a lesson.`,
    "Run `npm run check`, which names what is wrong with it.",
  ),
  "unusable-runbook": entry<{ file: string; problems: string }>(
    ({ file, problems }) => `${file} cannot be read as a runbook:\n${problems}`,
    "Run `npm run check`, which names all that is wrong with it.",
  ),
  "unusable-measurements": entry<{ file: string; reason: string }>(
    ({ file, reason }) => `${file} is not what the lab writes: ${reason}`,
    "Take the file from the last commit, or delete it to measure everything anew.",
  ),
  "other-measurements": entry<{ file: string; difference: string }>(
    ({ file, difference }) => `The runs in ${file} cannot be continued: ${difference}.`,
    "Take back what differs, or delete the file to measure everything anew.",
  ),
  "film-shows-otherwise": entry<{ name: string; problems: string }>(
    ({ name, problems }) => `The film of ${name} does not show what it must:\n  ${problems}`,
    "Record it again on a machine that does nothing else. If it is the same, the run is right: " +
      "change what is claimed in lab/film/incidents, and the texts that say so.",
  ),
  "film-too-large": entry<{ file: string; bytes: number; most: number }>(
    ({ file, bytes, most }) => `${file} would have ${bytes} bytes compressed; ${most} are allowed.`,
    "Shorten the incident, or keep fewer series of it: lab/film/kept-series.ts.",
  ),
  "unusable-metrics": entry<{ file: string; reason: string }>(
    ({ file, reason }) => `${file} is not what the lab writes: ${reason}`,
    "Take the file from the last commit, or delete it and run `npm run lab -- metrics`.",
  ),
  "other-metrics": entry<{ file: string; differences: string }>(
    ({ file, differences }) =>
      `The stack shows other metrics than ${file} records:\n  ${differences}`,
    "If this is meant, run `npm run lab -- metrics`, and look at what rules and texts say of them.",
  ),
  "unusable-film": entry<{ file: string; name: string; reason: string }>(
    ({ file, reason }) => `${file} is no film that this lab reads: ${reason}`,
    ({ name }) => `Record it again: npm run lab -- film ${name}`,
  ),
  "board-query-refused": entry<{ file: string; panel: string; reason: string }>(
    ({ file, panel, reason }) => `${file}: the panel "${panel}" asks what is refused: ${reason}`,
    "Correct its query, and run `npm run lab -- board` again. Nothing was written.",
  ),
  "board-panel-empty": entry<{ file: string; panel: string; query: string }>(
    ({ file, panel, query }) =>
      `${file}: the panel "${panel}" has no series in the film of a healthy day. It asked:\n${query}`,
    "Correct a name or a label of its query: /reference/metrics/ lists those of the stack, " +
      "lab/film/kept-series.ts what of them a film keeps. Nothing was written.",
  ),
  "board-variable-empty": entry<{ name: string; series: string; label: string }>(
    ({ name, series, label }) =>
      `lab/config/grafana/board.ts: the variable "${name}" has no values: no film has ${series} with a label "${label}".`,
    "Name a series that is there also while a connector is stopped. Nothing was written.",
  ),
  "board-stale": entry<{ files: string }>(
    ({ files }) =>
      `These are older than the board's code in lab/config/grafana, or than a film:\n  ${files}`,
    "Run `npm run lab -- board`, which takes seconds once Prometheus is built, and look at what has changed.",
  ),
  usage: entry<{ reason: string; usage: string }>(
    ({ reason }) => reason,
    ({ usage }) => usage,
  ),
} as const;

export type FaultCode = keyof typeof faults;
type Details<Code extends FaultCode> =
  (typeof faults)[Code] extends CatalogueEntry<infer D> ? D : never;

/** An error whose message is complete for the person at the terminal: no stack trace is needed. */
export class LabFault extends Error {
  override readonly name = "LabFault";
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Makes a fault from the catalogue. */
export function fault<Code extends FaultCode>(code: Code, details: Details<Code>): LabFault {
  const { message, hint } = faults[code] as unknown as CatalogueEntry<Details<Code>>;
  return new LabFault(code, `${message(details)}\n  ${hint(details)}`);
}
