import { runBoard } from "./board/board-commands.ts";
import { runFilm } from "./film/film-commands.ts";
import { runMatrix } from "./matrix/run-matrix.ts";
import { select } from "./matrix/selection.ts";
import { measureScaling } from "./measure/measure.ts";
import { runMetrics } from "./metrics/metrics-commands.ts";
import { monitoringNotes } from "./monitoring/doctor-notes.ts";
import { monitoringOf } from "./monitoring/start-monitoring.ts";
import { prove } from "./prove.ts";
import { plan, record, verify, type RunOptions } from "./runner/lesson-commands.ts";
import { diagnose, thisMachine } from "./stack/doctor.ts";
import { fault } from "./stack/faults.ts";
import { interruptible } from "./stack/interrupted-start.ts";
import { takeLock } from "./stack/lock.ts";
import { showLogs } from "./stack/logs.ts";
import { labPaths, type Paths } from "./stack/paths.ts";
import { openShell } from "./stack/shell.ts";
import { readStack, type Stack } from "./stack/stack-file.ts";
import { showStatus } from "./stack/status.ts";
import { bringDown, bringUp, type UpOptions } from "./stack/up.ts";
import { follow, runTorture } from "./torture/torture-commands.ts";
import { nothing, stacksOf, typed, usage, wordsOf } from "./usage.ts";

const portNames = ["postgresql", "kafka", "controller", "connect", "metrics"] as const;

function upOptions(args: readonly string[], fresh: boolean): UpOptions {
  const text = { type: "string" } as const;
  const ports = Object.fromEntries(portNames.map((name) => [`${name}-port`, text]));
  const options = {
    names: { type: "string", default: "default" },
    monitoring: { type: "boolean", default: false },
    ...ports,
  } as const;
  const { values } = typed(args, { options });
  const nameSet = values.names;
  if (nameSet !== "default" && nameSet !== "other") {
    throw fault("usage", { reason: `There are no names called "${nameSet}".`, usage });
  }
  const given = values as unknown as Readonly<Record<string, string | undefined>>;
  const asked = portNames.flatMap((name) => {
    const value = given[`${name}-port`];
    if (value === undefined) return [];
    if (!/^\d{1,5}$/.test(value) || Number(value) < 1 || Number(value) > 65535) {
      throw fault("usage", { reason: `"${value}" is not a port.`, usage });
    }
    return [[name, Number(value)] as const];
  });
  const monitoring = values.monitoring ? { monitoring: monitoringOf() } : {};
  return { nameSet, ports: Object.fromEntries(asked), jvm: "fast", fresh, ...monitoring };
}

function logs(paths: Paths, args: readonly string[]): Promise<number> {
  const options = { follow: { type: "boolean", short: "f", default: false } } as const;
  const { values, positionals } = typed(args, { options, words: true });
  const [component, more] = positionals;
  if (more !== undefined) {
    throw fault("usage", { reason: `One log at a time: "${more}" is too much.`, usage });
  }
  return showLogs(paths, { follow: values.follow, component }, console.log);
}

function required(paths: Paths): Stack {
  const stack = readStack(paths);
  if (!stack) throw fault("not-up", {});
  return stack;
}

async function locked<T>(paths: Paths, work: () => Promise<T>): Promise<T> {
  const release = takeLock(paths.lock);
  try {
    return await interruptible(paths, work);
  } finally {
    release();
  }
}

async function up(paths: Paths, args: readonly string[], fresh: boolean): Promise<number> {
  const options = upOptions(args, fresh);
  const begun = performance.now();
  await locked(paths, async () => {
    const running = readStack(paths);
    if (running && !fresh && showStatus(paths, running, () => undefined) === 0) {
      throw fault("already-up", { where: `http://127.0.0.1:${running.ports.connect}` });
    }
    const stack = await bringUp(paths, options, console.log);
    showStatus(paths, stack, console.log);
  });
  console.log(`up after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return 0;
}

function runOptions(args: readonly string[]): RunOptions {
  const options = {
    names: { type: "string", default: "both" },
    stack: { type: "string", default: "native" },
    stacks: { type: "string", default: "4" },
  } as const;
  const { values, positionals } = typed(args, { options, words: true });
  const sets: Readonly<Record<string, RunOptions["names"]>> = {
    default: ["default"],
    other: ["other"],
    both: ["default", "other"],
  };
  const names = sets[values.names];
  if (!names)
    throw fault("usage", { reason: `There are no names called "${values.names}".`, usage });
  if (values.stack !== "native" && values.stack !== "compose") {
    const reason = `There is no stack "${values.stack}": it is native or compose.`;
    throw fault("usage", { reason, usage });
  }
  return { lessons: positionals, names, stack: values.stack, stacks: stacksOf(values.stacks) };
}

function matrix(args: readonly string[]): Promise<number> {
  const lines = { type: "string", multiple: true, default: [] as string[] } as const;
  const options = {
    row: lines,
    column: lines,
    again: { type: "boolean", default: false },
    stacks: { type: "string", default: "2" },
  } as const;
  const { values, positionals } = typed(args, { options, words: true });
  if (positionals.length > 1) {
    throw fault("usage", { reason: `One part at a time: "${positionals[1]}" is too much.`, usage });
  }
  const { row, column, again } = values;
  const stacks = stacksOf(values.stacks);
  return runMatrix({ ...select(positionals[0], row, column), again, stacks }, console.log);
}

function measure(args: readonly string[]): Promise<number> {
  const options = { runs: { type: "string", default: "3" } } as const;
  const { values, positionals } = typed(args, { options, words: true });
  if (positionals.length !== 1 || positionals[0] !== "scaling" || !/^[1-9]$/.test(values.runs)) {
    throw fault("usage", { reason: "Only scaling can be measured, 1 to 9 times.", usage });
  }
  return measureScaling(Number(values.runs), console.log);
}

function filmed(args: readonly string[]): Promise<number> {
  const options = { check: { type: "boolean", default: false } } as const;
  const { values, positionals } = typed(args, { options, words: true });
  return runFilm(positionals, values, console.log);
}

function metrics(args: readonly string[]): Promise<number> {
  const options = { check: { type: "boolean", default: false } } as const;
  return runMetrics(typed(args, { options }).values, console.log);
}

function board(args: readonly string[]): Promise<number> {
  const options = { check: { type: "boolean", default: false } } as const;
  return runBoard(typed(args, { options }).values, console.log);
}

async function doctor(paths: Paths): Promise<number> {
  const ports = readStack(paths)?.ports;
  const { notes, problems } = await diagnose(paths.state, thisMachine(paths), ports);
  for (const line of [...notes, ...monitoringNotes(), ...problems]) console.log(line);
  if (problems.length === 0) console.log("Nothing is missing.");
  return problems.length === 0 ? 0 : 1;
}

/**
 * Runs one command of the lab.
 * @returns the exit status
 * @throws LabFault with a message for the person at the terminal
 */
export async function runLab([command, ...args]: readonly string[]): Promise<number> {
  if (command === "help" || command === "--help" || args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  const paths = labPaths();
  switch (command) {
    case "up":
      return up(paths, args, false);
    case "reset":
      return up(paths, args, true);
    case "status":
      nothing(args);
      return showStatus(paths, required(paths), console.log);
    case "shell":
      nothing(args);
      return openShell(paths, required(paths));
    case "logs":
      return logs(paths, args);
    case "down": {
      nothing(args);
      const ended = await locked(paths, () => bringDown(paths));
      console.log(ended === 0 ? "Nothing was running." : `Ended ${ended} processes.`);
      return 0;
    }
    case "plan":
      return plan(wordsOf(args), console.log);
    case "verify":
      return verify(runOptions(args), console.log);
    case "record":
      return record(runOptions(args), console.log);
    case "matrix":
      return matrix(args);
    case "film":
      return filmed(args);
    case "metrics":
      return metrics(args);
    case "board":
      return board(args);
    case "measure":
      return measure(args);
    case "follow":
      return follow(args);
    case "torture":
      return runTorture(args);
    case "doctor":
      nothing(args);
      return doctor(paths);
    case "prove":
      return prove(wordsOf(args));
    default: {
      const reason = command ? `There is no command "${command}".` : "A command is needed.";
      throw fault("usage", { reason, usage });
    }
  }
}
