import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fillAtomically } from "../../../../lab/stack/downloads.ts";
import { fault } from "../../../../lab/stack/faults.ts";
import { moveIntoPlace } from "../../../../lab/stack/leftovers.ts";

let state: string;
let target: string;
let run: string;
let said: string[];
let filled: number;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "lab-downloads-"));
  target = join(state, "jars/kafka-1");
  run = join(state, "run/main");
  said = [];
  filled = 0;
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const fetchIt = (fill?: (directory: string) => void) =>
  fillAtomically(
    target,
    run,
    "Kafka 1",
    (line) => said.push(line),
    (directory) => {
      filled++;
      mkdirSync(join(directory, "lib"));
      writeFileSync(join(directory, "lib/a.jar"), "jar");
      fill?.(directory);
      return Promise.resolve();
    },
  );

it("fetches once", async () => {
  await fetchIt();
  await fetchIt();
  expect(filled).toBe(1);
  expect(said).toEqual(["fetching Kafka 1"]);
  expect(readFileSync(join(target, "lib/a.jar"), "utf8")).toBe("jar");
});

it("puts nothing in place when fetching fails, and begins anew after that", async () => {
  const failing = fetchIt((directory) => {
    writeFileSync(join(directory, "half.jar"), "");
    throw fault("command-failed", { command: "mvn", output: "no route" });
  });
  await expect(failing).rejects.toThrow(/^Kafka 1 could not be fetched:\s+mvn failed:\s+no route/);
  expect(existsSync(target)).toBe(false);
  await fetchIt();
  expect(existsSync(join(target, "half.jar"))).toBe(false);
});

const jar = () => join(target, "lib/a.jar");
it.each([
  ["lib/a.jar is missing", () => rmSync(jar())],
  ["lib/a.jar was changed", () => writeFileSync(jar(), "shorter or longer")],
  ["lib/a.jar was changed", () => utimesSync(jar(), 1, 1)],
  ["the list of its files is missing", () => rmSync(join(target, ".files.json"))],
  ["the list of its files is missing", () => writeFileSync(join(target, ".files.json"), "{")],
])("fetches again when %s", async (damage, doDamage) => {
  await fetchIt();
  doDamage();
  await fetchIt();
  expect(said[1]).toBe(`fetching Kafka 1 again: ${damage}`);
  expect(readFileSync(jar(), "utf8")).toBe("jar");
});

it("keeps what another stack has fetched anew while it was fetching", async () => {
  await fetchIt();
  rmSync(jar());
  await fetchIt(() => {
    mkdirSync(target);
    writeFileSync(join(target, "of-another"), "");
  });
  expect(existsSync(join(target, "of-another"))).toBe(true);
});

it("keeps what another stack has put in place meanwhile", () => {
  for (const name of ["first", "second"]) {
    mkdirSync(join(state, name));
    writeFileSync(join(state, name, "file"), name);
  }
  moveIntoPlace(join(state, "first"), join(state, "place"));
  moveIntoPlace(join(state, "second"), join(state, "place"));
  expect(readFileSync(join(state, "place/file"), "utf8")).toBe("first");
  expect(existsSync(join(state, "second"))).toBe(false);
});
