/**
 * `npm run lab:properties`: writes the properties of the connector that the lab runs into
 * `src/finder/reading/connector-properties.json`, from its jars.
 */
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../src/system/command-line.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import { fetchPrograms } from "../stack/downloads.ts";
import { labPaths } from "../stack/paths.ts";
import { runCommand } from "../stack/run-command.ts";
import { labVersions } from "../stack/topology.ts";
import { propertiesFile } from "./properties-file.ts";

const target = fileURLToPath(
  new URL("../../src/finder/reading/connector-properties.json", import.meta.url),
);
const source = fileURLToPath(new URL("ListProperties.java", import.meta.url));

async function writeProperties(): Promise<void> {
  const { kafka, plugins } = await fetchPrograms(labPaths(), labVersions, console.log);
  const connector = join(plugins, "debezium-connector-postgres");
  const classPath = [kafka, connector].map((folder) => join(folder, "*")).join(delimiter);
  const printed = await runCommand(["java", "-cp", classPath, source, connector], { limit: 120 });
  writeAtOnce(target, propertiesFile(printed, labVersions));
}

await runCommandLine(
  { usage: "Usage: npm run lab:properties. It takes no words." },
  writeProperties,
);
