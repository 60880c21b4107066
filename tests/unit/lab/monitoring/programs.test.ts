import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { buildCommand, programPlace } from "../../../../lab/monitoring/build-programs.ts";
import { monitoringNotes } from "../../../../lab/monitoring/doctor-notes.ts";
import { goPrograms } from "../../../../lab/monitoring/go-programs.ts";
import { differences, hasGo, monitoringPrograms } from "../../../../lab/monitoring/programs.ts";
import type { AskVersion } from "../../../../lab/stack/system-tools.ts";
import { labPaths } from "../../../../lab/stack/paths.ts";
import { labFile } from "../compose-file.ts";

/** A machine on which these programs say this of their version. */
const machine =
  (said: Readonly<Record<string, string>>): AskVersion =>
  ({ name }) =>
    said[name];

const debian = {
  prometheus: "prometheus, version 2.42.0+ds (branch: debian/sid, revision: 2.42.0+ds-5+b5)",
  "prometheus-alertmanager": "alertmanager, version 0.25.0 (branch: debian/sid)",
  "prometheus-postgres-exporter": "postgres_exporter, version 0.19.1",
};

it.each([
  ["go version go1.26.8 linux/amd64", true],
  ["go version go1.21.0 darwin/arm64", true],
  ["go version go1.19.8 linux/amd64", false],
  ["sh: 1: go: not found", false],
])("builds with what says %s: %s", (said, able) => {
  expect(hasGo(machine({ go: said }))).toBe(able);
});

it("says by which versions the system's programs differ from those of the course", () => {
  expect(differences(machine(debian))).toEqual({
    lines: [
      "Prometheus 2.42.0 of the system; the course has run 3.16.0",
      "Alertmanager 0.25.0 of the system; the course has run 0.31.1",
    ],
    missing: [],
  });
});

it("takes the system's programs where there is no Go, and says how they differ", async () => {
  const said: string[] = [];
  const programs = await monitoringPrograms(
    labPaths("main", "/state"),
    (line) => said.push(line),
    machine(debian),
  );
  expect(programs.alertmanager).toBe("prometheus-alertmanager");
  expect(said).toHaveLength(2);
});

it("names what is missing, and both ways to get it", async () => {
  const paths = labPaths("main", "/state");
  const asked = monitoringPrograms(paths, () => undefined, machine({}));
  await expect(asked).rejects.toMatchObject({ code: "missing-monitoring" });
  expect(monitoringNotes(machine({}))).toEqual([
    "`up --monitoring` needs Go 1.21 or newer, or prometheus, prometheus-alertmanager, prometheus-postgres-exporter",
  ]);
});

it.each(goPrograms)("builds $title as its module pins it, and tells it its version", (program) => {
  const { folder, packages, version } = program;
  const pinned = labFile(`monitoring/go/${folder}/go.mod`);
  for (const name of packages) expect(pinned).toContain(name);
  const [module = ""] = packages[0]?.split("/cmd/") ?? [];
  // Prometheus 3.16.0 is the module's version 0.316.0.
  const ofModule = version.replace(/^3\.(\d+)/, "0.3$1");
  expect(pinned).toMatch(new RegExp(`\\s${module} v${ofModule}\\s`));
  expect(buildCommand(program, "/to").join(" ")).toContain(`version.Version=${version}`);
});

it("keeps a program of other sources in another place", () => {
  const state = mkdtempSync(join(tmpdir(), "lab-monitoring-"));
  onTestFinished(() => rmSync(state, { recursive: true }));
  const { lab } = labPaths("main", state);
  const [program] = goPrograms;
  if (!program) throw new Error("There is no program.");
  const other = { ...program, tags: [...program.tags, "other"] };
  expect(programPlace(state, lab, program)).toBe(programPlace(state, lab, { ...program }));
  expect(programPlace(state, lab, program)).not.toBe(programPlace(state, lab, other));
});
