import { join } from "node:path";
import { takeLock } from "../stack/lock.ts";
import { nameSets, type NameSet } from "../stack/lab-names.ts";
import { labPaths } from "../stack/paths.ts";
import { runCommand } from "../stack/run-command.ts";
import { shellCommand } from "./shell-environment.ts";
import { openSession, type ShellSession } from "./shell-session.ts";
import type { Stage } from "./lesson-stage.ts";

/** Seconds until every health check must pass; images may have to be fetched and built before. */
const patience = { healthy: 180, fetched: 900 } as const;

/** Where a lesson's shell works in the container: another container, another directory. */
const directory = "/tmp/lesson";

/**
 * The lab in containers. There is one of it, because its ports and names are those of the file.
 * @throws LabFault `busy` while another command uses it
 */
export function composeStage(): Stage {
  const paths = labPaths("compose");
  const release = takeLock(paths.lock);
  const base = ["-f", join(paths.lab, "compose.yaml")];
  const watched = [...base, "-f", join(paths.lab, "compose.monitoring.yaml")];
  /** The files of the stack that is up. */
  let files = base;
  let session: ShellSession | undefined;
  const environment = (set: NameSet) => {
    const { database, publication } = nameSets[set];
    return { ...process.env, LAB_DATABASE: database, LAB_PUBLICATION: publication };
  };
  const run = (args: readonly string[], limit: number, set: NameSet = "default") =>
    runCommand(["docker", "compose", ...files, ...args], {
      env: environment(set),
      limit,
      failure: "compose-failed",
    });
  const down = async () => {
    session?.close();
    await run(["down", "--volumes"], 120);
  };
  return {
    kind: "compose",
    prepare: async (names, say) => {
      say("building the images");
      await run(["build", "--quiet"], patience.fetched, names);
    },
    begin: async (names, monitoring) => {
      await down();
      files = monitoring ? watched : base;
      const wait = ["--wait", "--wait-timeout", String(patience.healthy)];
      await run(["up", "--detach", ...wait], patience.fetched, names);
      const inShell = ["exec", "-T", "lab-shell", ...shellCommand("lesson", directory)];
      session = openSession(["docker", "compose", ...files, ...inShell], environment(names));
      // Within the network of the containers every port is the standard one.
      return { names: nameSets[names], session };
    },
    end: async () => {
      try {
        await down();
      } finally {
        release();
      }
    },
  };
}
