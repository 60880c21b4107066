import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const lab = fileURLToPath(new URL("../", import.meta.url));

/** Directories of the lab. What is in `run` belongs to one running stack, the rest is shared. */
export interface Paths {
  readonly lab: string;
  readonly config: string;
  readonly state: string;
  readonly jars: string;
  readonly postgresql: string;
  readonly templates: string;
  readonly classData: string;
  readonly bin: string;
  readonly run: string;
  readonly logs: string;
  readonly lock: string;
  /** The ports of a stack from before it listens until they are free again. */
  readonly ports: string;
  /** Written last by `up`, removed first by `down`: it exists while the stack is up. */
  readonly stack: string;
}

/**
 * @param instance name of the stack; several can be up side by side
 * @param state where the lab keeps everything; `LAB_STATE` or `lab/.state`
 */
export function labPaths(
  instance = "main",
  state: string = process.env["LAB_STATE"] ?? join(lab, ".state"),
): Paths {
  const root = resolve(state);
  const run = join(root, "run", instance);
  return {
    lab,
    config: join(lab, "config"),
    state: root,
    jars: join(root, "jars"),
    postgresql: join(root, "postgresql"),
    templates: join(root, "templates"),
    classData: join(root, "class-data"),
    bin: join(run, "bin"),
    run,
    logs: join(run, "logs"),
    lock: join(root, `${instance}.lock`),
    ports: join(run, "ports.json"),
    stack: join(run, "stack.json"),
  };
}
