import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { javaCommand, type JavaProgram } from "../../../../lab/stack/java.ts";

let directory: string;
let archive: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "lab-java-"));
  archive = join(directory, "kafka.jsa");
  writeFileSync(archive, "");
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const program: JavaProgram = {
  directory: "/run/main",
  jars: "/jars",
  main: "kafka.Kafka",
  args: ["/run/main/kafka.properties"],
  jvm: "fast",
  heap: 256,
  log4j: "/config/log4j2.xml",
};
const agent = { options: ["-javaagent:/a.jar=127.0.0.1:9404:/c.yml"] };

// The lab runs on Linux and macOS; on Windows the path of its jars has backslashes.
it.skipIf(process.platform === "win32")(
  "carries the marker of its stack, and its arguments at the end",
  () => {
    expect(javaCommand(program)).toEqual([
      "java",
      "-Dlab.stack=/run/main/",
      "-Dlog4j2.configurationFile=/config/log4j2.xml",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-Xmx256m",
      "-cp",
      "/jars/*",
      "kafka.Kafka",
      "/run/main/kafka.properties",
    ]);
  },
);

it("runs the JVM of production without the options for a quick start", () => {
  expect(javaCommand({ ...program, jvm: "default" })).not.toContain("-XX:+UseSerialGC");
});

it("reads a class-data archive only when there is one", () => {
  const command = javaCommand({ ...program, classData: archive });
  expect(command).toContain(`-XX:SharedArchiveFile=${archive}`);
  // What the JVM has to say of one that does not fit is kept out of a command's output.
  expect(command).toContain("-Xlog:cds*=error");
  expect(javaCommand({ ...program, classData: "/none.jsa" }).join(" ")).not.toContain("none.jsa");
});

it("writes an archive at exit when asked to, and allows it beside an agent", () => {
  const write = { ...program, classData: archive, archive: "write" } as const;
  expect(javaCommand(write)).toContain(`-XX:ArchiveClassesAtExit=${archive}`);
  expect(javaCommand(write)).not.toContain("-XX:+AllowArchivingWithJavaAgent");
  const withAgent = javaCommand({ ...write, ...agent });
  expect(withAgent).toContain("-XX:+AllowArchivingWithJavaAgent");
  expect(withAgent).toContain(agent.options[0]);
});
