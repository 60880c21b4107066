/** `npm run lab -- COMMAND`: the real stack behind the lessons, and what is done with it. */
import { runLab } from "./commands.ts";
import { LabFault } from "./stack/faults.ts";

try {
  process.exitCode = await runLab(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LabFault)) throw error;
  console.error(`lab: ${error.message}`);
  process.exitCode = error.code === "usage" ? 2 : 1;
}
