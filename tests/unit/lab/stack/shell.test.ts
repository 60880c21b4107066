import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { shellStart } from "../../../../lab/stack/shell.ts";
import { standardPorts } from "../../../../lab/stack/topology.ts";

function inBash(script: string) {
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", `${script}\necho "$PS1"`], {
    encoding: "utf8",
  });
  return { lines: stdout.trimEnd().split("\n"), stderr };
}

test("the lab shell greets and sets its prompt, whatever the database is called", () => {
  for (const nameSet of ["default", "other"] as const) {
    const { lines, stderr } = inBash(shellStart({ ports: standardPorts, nameSet }));
    expect(stderr).toBe("");
    expect(lines[0]).toContain(nameSet === "default" ? "connected to shop;" : "to Shop$2;");
    expect(lines.at(-1)).toBe(String.raw`lab:\w\$ `.trimEnd());
  }
});

test("the lab shell says how to reach a stack whose ports are others than those printed", () => {
  const ports = { ...standardPorts, connect: 18_083 };
  const { lines, stderr } = inBash(shellStart({ ports, nameSet: "default" }));
  expect(stderr).toBe("");
  expect(lines.join(" ")).toContain(
    'http://127.0.0.1:18083, Kafka at 127.0.0.1:9092. Use "$CONNECT_URL"',
  );
});
