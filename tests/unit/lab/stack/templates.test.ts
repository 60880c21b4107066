import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Plan } from "../../../../lab/stack/stack-components.ts";
import { dataState, freshData } from "../../../../lab/stack/data.ts";
import { nameSets } from "../../../../lab/stack/lab-names.ts";
import { labPaths } from "../../../../lab/stack/paths.ts";
import { templatesOf } from "../../../../lab/stack/templates.ts";
import { standardPorts } from "../../../../lab/stack/topology.ts";

let state: string;
let plan: Plan;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "lab-templates-"));
  const paths = { ...labPaths("main", state), config: join(state, "config") };
  cpSync(labPaths().config, paths.config, { recursive: true });
  plan = {
    paths,
    programs: { postgresql: "/pg/18", kafka: "/jars/1/kafka", plugins: "", jmxExporter: "" },
    ports: standardPorts,
    names: nameSets.default,
    owner: { name: "you", prefix: [], own: () => undefined },
    jvm: "fast",
    directory: paths.run,
    archive: "read",
  };
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const changed = (file: string) => {
  writeFileSync(join(plan.paths.config, file), "\n# changed\n", { flag: "a" });
};

it("are the same for the same content", () => {
  expect(templatesOf(plan)).toEqual(
    templatesOf({ ...plan, ports: { ...standardPorts, kafka: 1 } }),
  );
});

it.each(["postgresql/postgresql.conf", "postgresql/seed.sql"])(
  "of PostgreSQL follow %s",
  (file) => {
    const before = templatesOf(plan);
    changed(file);
    const after = templatesOf(plan);
    expect(after.postgresql).not.toBe(before.postgresql);
    expect(after.kafka).toBe(before.kafka);
  },
);

it("of PostgreSQL follow its version and the names", () => {
  const before = templatesOf(plan).postgresql;
  const other = { ...plan.programs, postgresql: "/pg/17" };
  expect(templatesOf({ ...plan, programs: other }).postgresql).not.toBe(before);
  expect(templatesOf({ ...plan, names: nameSets.other }).postgresql).not.toBe(before);
});

it("of Kafka follow the broker's configuration and the jars", () => {
  const before = templatesOf(plan);
  const other = { ...plan.programs, kafka: "/jars/2/kafka" };
  expect(templatesOf({ ...plan, programs: other }).kafka).not.toBe(before.kafka);
  changed("kafka/broker.properties");
  expect(templatesOf(plan).kafka).not.toBe(before.kafka);
  expect(templatesOf(plan).postgresql).toBe(before.postgresql);
});

function preparedTemplates() {
  const templates = templatesOf(plan);
  for (const directory of [templates.postgresql, templates.kafka]) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "data"), "pristine");
  }
  mkdirSync(plan.paths.logs, { recursive: true });
  writeFileSync(join(plan.paths.logs, "kafka.log"), "of the last time");
  return templates;
}

it("make fresh data, with empty logs", () => {
  const templates = preparedTemplates();
  expect(dataState(plan.paths.run, templates)).toBe("none");
  freshData(plan, templates);
  expect(dataState(plan.paths.run, templates)).toBe("kept");
  expect(existsSync(plan.paths.logs)).toBe(false);
});

it("make data that counts as nothing when the copying did not come to its end", () => {
  const templates = preparedTemplates();
  freshData(plan, templates);
  rmSync(templates.kafka, { recursive: true });
  expect(() => freshData(plan, templates)).toThrow("ENOENT");
  // What the copying of PostgreSQL left looks complete, but Kafka's belongs to another time.
  mkdirSync(join(plan.paths.run, "kafka"), { recursive: true });
  expect(dataState(plan.paths.run, templates)).toBe("none");
});

it("make data that is not kept for other names", () => {
  const templates = preparedTemplates();
  freshData(plan, templates);
  const others = templatesOf({ ...plan, names: nameSets.other });
  expect(dataState(plan.paths.run, others)).toBe("other");
});
