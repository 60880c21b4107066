import { rmSync } from "node:fs";
import { join } from "node:path";
import { monitoringOf } from "../monitoring/start-monitoring.ts";
import { takeLock } from "../stack/lock.ts";
import { nameSets, type LabNames, type NameSet } from "../stack/lab-names.ts";
import { labPaths } from "../stack/paths.ts";
import { monitoringPortsBeside } from "../stack/ports.ts";
import { commandLineTag } from "../stack/processes.ts";
import { shellEnvironment } from "../stack/shell-tools.ts";
import type { Stack } from "../stack/stack-file.ts";
import { host, labVersions, type LabVersions } from "../stack/topology.ts";
import { besideMain, bringDown, bringUp, prepareStack } from "../stack/up.ts";
import { shellCommand } from "./shell-environment.ts";
import { openSession, type ShellSession } from "./shell-session.ts";
import type { Stage } from "./lesson-stage.ts";

/** The names of a run: those of the set, and the addresses of the stack. */
function namesFor(set: NameSet, { ports }: Stack): LabNames {
  return {
    ...nameSets[set],
    "connect-url": `http://${host}:${ports.connect}`,
    bootstrap: `${host}:${ports.kafka}`,
  };
}

/**
 * The n-th native stack beside the reader's own; several can be at work at the same time.
 * @throws LabFault `busy` while another command uses it
 */
export function nativeStage(n: number, versions: LabVersions = labVersions): Stage {
  const paths = labPaths(`verify-${n}`);
  const release = takeLock(paths.lock);
  let session: ShellSession | undefined;
  const optionsFor = (nameSet: NameSet) => besideMain(n, { nameSet, versions });
  // Kept: what was built for one lesson is there for the next.
  const watching = { monitoring: monitoringOf(monitoringPortsBeside(n)) };
  return {
    kind: "native",
    prepare: (names, say) => prepareStack(paths, optionsFor(names), say),
    begin: async (names, monitoring) => {
      session?.close();
      const options = { ...optionsFor(names), ...(monitoring ? watching : {}) };
      const stack = await bringUp(paths, options, () => undefined);
      const directory = join(paths.run, "session");
      rmSync(directory, { recursive: true, force: true });
      // With the marker, the shell is found after a crash.
      const command = shellCommand(commandLineTag(paths.run), directory);
      session = openSession(command, { ...process.env, ...shellEnvironment(paths, stack) });
      return { names: namesFor(names, stack), session };
    },
    end: async () => {
      session?.close();
      await bringDown(paths, 0);
      rmSync(paths.run, { recursive: true, force: true });
      release();
    },
  };
}
