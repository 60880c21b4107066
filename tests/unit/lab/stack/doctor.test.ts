import { expect, it } from "vitest";
import { diagnose, type Machine } from "../../../../lab/stack/doctor.ts";
import { fault } from "../../../../lab/stack/faults.ts";
import { checkSpace, explained } from "../../../../lab/stack/state-directory.ts";
import { standardPorts } from "../../../../lab/stack/topology.ts";

const healthy: Machine = {
  platform: "linux",
  ask: () => "version 99.1",
  tryState: () => undefined,
  freeMegabytes: () => 5000,
  portIsFree: () => Promise.resolve(true),
};

it("names the versions, the state directory and its space", async () => {
  expect(await diagnose("/state", healthy)).toEqual({
    notes: [
      "java 99.1",
      "mvn 99.1",
      "psql 99.1",
      "jq 99.1",
      "curl 99.1",
      "bash 99.1",
      "ps found",
      "state in /state, 5000 MB free",
    ],
    problems: [],
  });
});

it("names all problems at once, each with its remedy", async () => {
  const ask: Machine["ask"] = ({ name }) => (name === "jq" ? undefined : "version 99.1");
  const { problems } = await diagnose("/state", { ...healthy, ask, freeMegabytes: () => 20 });
  expect(problems).toEqual([
    "jq is not on the path; the lab needs it for reading JSON in the lessons.\n" +
      "  Install it: sudo apt-get install -y jq",
    "/state has 20 MB free; the lab needs 1000 MB.\n" +
      "  Free some space, or name another directory in LAB_STATE.",
  ]);
});

it("names a state directory that cannot be used, and then says nothing of its space", async () => {
  const tryState = () => {
    throw fault("unreachable-state", { path: "/root/lab", user: "debezium-lab" });
  };
  const { problems, notes } = await diagnose("/root/lab", { ...healthy, tryState });
  expect(problems[0]).toMatch(/^The user debezium-lab, who runs PostgreSQL for root, cannot enter/);
  expect(notes.join()).not.toContain("MB free");
});

it("notes ports that are taken, except by the stack that is up", async () => {
  const machine = { ...healthy, portIsFree: (port: number) => Promise.resolve(port > 9000) };
  const taken = (await diagnose("/state", machine)).notes.filter((note) => note.includes("port "));
  expect(taken).toEqual([
    "port 5432 for postgresql is taken; `up` will choose another",
    "port 8083 for connect is taken; `up` will choose another",
  ]);
  const { notes } = await diagnose("/state", machine, standardPorts);
  expect(notes.join()).not.toContain("port 5432");
});

it("refuses a disk that is nearly full, at the exact limit", () => {
  expect(() => checkSpace("/state", 999)).toThrow("/state has 999 MB free; the lab needs 1000 MB.");
  expect(() => checkSpace("/state", 1000)).not.toThrow();
});

it("explains errors of the file system, and no others", () => {
  const error = (code: string) => Object.assign(new Error(`${code}: no`), { code });
  expect(explained(error("ENOSPC"), "/state")).toMatchObject({ code: "disk-full" });
  expect(explained(error("EROFS"), "/state")).toMatchObject({
    code: "unusable-state",
    message: expect.stringContaining("cannot be kept in /state: EROFS: no\n") as string,
  });
  const other = error("ENOENT");
  expect(explained(other, "/state")).toBe(other);
});
