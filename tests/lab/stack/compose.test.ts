import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fetchPrograms } from "../../../lab/stack/downloads.ts";
import { labPaths } from "../../../lab/stack/paths.ts";
import { labVersions } from "../../../lab/stack/topology.ts";
import { services, settings } from "../../unit/lab/compose-file.ts";
import { testState } from "../support/lab.ts";

const directory = mkdtempSync(join(tmpdir(), "lab-compose-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it("the set-up of the Kafka image accepts the Compose file's configuration", async () => {
  const paths = labPaths("main", join(testState, "start"));
  const { kafka } = await fetchPrograms(paths, labVersions, () => undefined);
  for (const name of ["default", "mounted", "final"]) mkdirSync(join(directory, name));
  copyFileSync(
    join(paths.config, "kafka/broker.properties"),
    join(directory, "mounted/server.properties"),
  );
  const data = join(directory, "data");
  const env = { PATH: process.env["PATH"], ...services.kafka.environment, KAFKA_LOG_DIRS: data };
  const setUp = ["default", "mounted", "final"].flatMap((name) => [
    `--${name}-configs-dir`,
    join(directory, name),
  ]);
  // The class that the image runs first; it also formats the storage.
  const main = "kafka.docker.KafkaDockerWrapper";
  execFileSync("java", ["-cp", join(kafka, "*"), main, "setup", ...setUp], { env, stdio: "pipe" });

  const merged = settings(readFileSync(join(directory, "final/server.properties"), "utf8"));
  const { KAFKA_LISTENERS, KAFKA_ADVERTISED_LISTENERS } = services.kafka.environment;
  expect(merged.get("listeners")).toBe(KAFKA_LISTENERS);
  expect(merged.get("advertised.listeners")).toBe(KAFKA_ADVERTISED_LISTENERS);
  expect(merged.get("process.roles")).toBe("broker,controller");
  expect(readFileSync(join(data, "meta.properties"), "utf8")).toContain(
    `cluster.id=${services.kafka.environment["CLUSTER_ID"]}`,
  );
});
