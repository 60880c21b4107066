import { expect, it } from "vitest";
import { fault, faults, LabFault, type FaultCode } from "../../../../lab/stack/faults.ts";

/** Each fault with details, and the whole message that the person at the terminal reads. */
const messages: Readonly<Record<FaultCode, readonly [details: object, message: string]>> = {
  "missing-tool": [
    { tool: "jq", needed: "reading JSON", install: "brew install jq" },
    "jq is not on the path; the lab needs it for reading JSON.\n  Install it: brew install jq",
  ],
  "old-tool": [
    { tool: "java", found: "11", wanted: "17", install: "brew install java" },
    "java is version 11; the lab needs 17 or newer.\n  Install a newer one: brew install java",
  ],
  "missing-monitoring": [
    { missing: "prometheus", packages: "prometheus" },
    "There is no Go 1.21 or newer to build the programs that watch the lab, and no prometheus.\n" +
      "  Install Go from https://go.dev/dl/ (macOS: brew install go), or the system's older programs: " +
      "sudo apt-get install -y prometheus",
  ],
  "film-shows-otherwise": [
    { name: "slot-lost", problems: "lag does not move" },
    "The film of slot-lost does not show what it must:\n  lag does not move\n" +
      "  Record it again on a machine that does nothing else. If it is the same, the run is right: " +
      "change what is claimed in lab/film/incidents, and the texts that say so.",
  ],
  "film-too-large": [
    { file: "lab/incidents/a.json", bytes: 50_000, most: 40_000 },
    "lab/incidents/a.json would have 50000 bytes compressed; 40000 are allowed.\n" +
      "  Shorten the incident, or keep fewer series of it: lab/film/kept-series.ts.",
  ],
  "unusable-metrics": [
    { file: "lab/metrics.json", reason: "it is empty." },
    "lab/metrics.json is not what the lab writes: it is empty.\n" +
      "  Take the file from the last commit, or delete it and run `npm run lab -- metrics`.",
  ],
  "other-metrics": [
    { file: "lab/metrics.json", differences: "a (connect) has vanished" },
    "The stack shows other metrics than lab/metrics.json records:\n  a (connect) has vanished\n" +
      "  If this is meant, run `npm run lab -- metrics`, and look at what rules and texts say of them.",
  ],
  "unusable-film": [
    { file: "lab/incidents/a.json", name: "a", reason: "its schema is 0" },
    "lab/incidents/a.json is no film that this lab reads: its schema is 0\n" +
      "  Record it again: npm run lab -- film a",
  ],
  "board-query-refused": [
    { file: "lab/config/grafana/rows/wal.ts", panel: "Kept", reason: "unexpected end" },
    'lab/config/grafana/rows/wal.ts: the panel "Kept" asks what is refused: unexpected end\n' +
      "  Correct its query, and run `npm run lab -- board` again. Nothing was written.",
  ],
  "board-panel-empty": [
    { file: "lab/config/grafana/rows/wal.ts", panel: "Kept", query: "sum(none)" },
    'lab/config/grafana/rows/wal.ts: the panel "Kept" has no series in the film of a healthy day. ' +
      "It asked:\nsum(none)\n" +
      "  Correct a name or a label of its query: /reference/metrics/ lists those of the stack, " +
      "lab/film/kept-series.ts what of them a film keeps. Nothing was written.",
  ],
  "board-variable-empty": [
    { name: "slot", series: "cdc:expected", label: "slot" },
    'lab/config/grafana/board.ts: the variable "slot" has no values: no film has cdc:expected with ' +
      'a label "slot".\n' +
      "  Name a series that is there also while a connector is stopped. Nothing was written.",
  ],
  "board-stale": [
    { files: "lab/incidents/board/a.json" },
    "These are older than the board's code in lab/config/grafana, or than a film:\n" +
      "  lab/incidents/board/a.json\n" +
      "  Run `npm run lab -- board`, which takes seconds once Prometheus is built, and look at what has changed.",
  ],
  "unknown-platform": [
    { platform: "win32-x64" },
    "There are no PostgreSQL binaries for win32-x64.\n" +
      "  Use the lab in containers: docker compose -f lab/compose.yaml run --rm lab-shell",
  ],
  "port-taken": [
    { port: 5432, component: "postgresql", option: "--postgresql-port" },
    "Port 5432 for postgresql is in use by another program.\n" +
      "  End that program, choose another port with --postgresql-port, or leave the option out.",
  ],
  "already-up": [
    { where: "http://127.0.0.1:8083" },
    "The lab is up already: http://127.0.0.1:8083.\n" +
      "  Open it with `npm run lab -- shell`, or begin anew with `npm run lab -- reset`.",
  ],
  "not-up": [{}, "The lab is not up.\n  Start it with `npm run lab -- up`."],
  busy: [
    { pid: 4711, lock: "/state/main.lock" },
    "Another lab command is at work here, with process id 4711.\n" +
      "  Wait for it to end. If no such process exists, delete /state/main.lock.",
  ],
  "disk-full": [
    { path: "/state", free: 20, needed: 1000 },
    "/state has 20 MB free; the lab needs 1000 MB.\n" +
      "  Free some space, or name another directory in LAB_STATE.",
  ],
  "unusable-state": [
    { path: "/proc/lab", reason: "ENOENT: no such file or directory" },
    "The state of the lab cannot be kept in /proc/lab: ENOENT: no such file or directory\n" +
      "  Name a directory that you may write to in LAB_STATE, for example LAB_STATE=/var/tmp/lab.",
  ],
  "unreachable-state": [
    { path: "/root/lab", user: "debezium-lab" },
    "The user debezium-lab, who runs PostgreSQL for root, cannot enter /root/lab.\n" +
      "  Name a directory that every user may enter in LAB_STATE, for example LAB_STATE=/var/tmp/lab.",
  ],
  "download-failed": [
    { what: "Kafka 4.3.1", output: "no route" },
    "Kafka 4.3.1 could not be fetched:\nno route\n" +
      "  Check the connection to the registry and try again; what was fetched is kept.",
  ],
  "not-ready": [
    { component: "Kafka", seconds: 60, log: "/run/kafka.log", tail: "INFO" },
    "Kafka was not ready within 60 s. The end of its log:\nINFO\n" +
      "  Read /run/kafka.log, then try `npm run lab -- reset`.",
  ],
  "ended-early": [
    { component: "Kafka", log: "/run/kafka.log", tail: "ERROR" },
    "Kafka ended while it was starting. The end of its log:\nERROR\n" +
      "  Read /run/kafka.log, then try `npm run lab -- reset`.",
  ],
  "command-failed": [
    { command: "initdb -D x", output: "denied" },
    "initdb -D x failed:\ndenied\n" + "  Run `npm run lab -- doctor`, then `npm run lab -- reset`.",
  ],
  "compose-failed": [
    { command: "docker compose up", output: "no such image" },
    "docker compose up failed:\nno such image\n" +
      "  Docker with Compose 2 is needed. Read docker compose -f lab/compose.yaml logs, or leave " +
      "--stack compose out.",
  ],
  "unusable-lesson": [
    { file: "05.mdx" },
    "05.mdx cannot be read as a lesson.\n  Run `npm run check`, which names what is wrong with it.",
  ],
  "unusable-runbook": [
    { file: "r.mdx", problems: "No title." },
    "r.mdx cannot be read as a runbook:\nNo title.\n  Run `npm run check`, which names all that is wrong with it.",
  ],
  "unusable-measurements": [
    { file: "lab/measurements/scaling.json", reason: "No runs." },
    "lab/measurements/scaling.json is not what the lab writes: No runs.\n" +
      "  Take the file from the last commit, or delete it to measure everything anew.",
  ],
  "other-measurements": [
    {
      file: "lab/measurements/scaling.json",
      difference: 'the version of kafka was "4.2.0" and is "4.3.1"',
    },
    "The runs in lab/measurements/scaling.json cannot be continued: " +
      'the version of kafka was "4.2.0" and is "4.3.1".\n' +
      "  Take back what differs, or delete the file to measure everything anew.",
  ],
  usage: [
    { reason: "A command is needed.", usage: "Usage: lab" },
    "A command is needed.\n  Usage: lab",
  ],
};

it.each(Object.entries(messages))("%s says what happened and what to do", (code, row) => {
  const made = fault(code as FaultCode, row[0] as never);
  expect(made).toBeInstanceOf(LabFault);
  expect(made.code).toBe(code);
  expect(made.message).toBe(row[1]);
});

it("every fault of the catalogue has its row here", () => {
  expect(Object.keys(messages).sort()).toEqual(Object.keys(faults).sort());
});
