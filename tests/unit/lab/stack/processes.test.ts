import { expect, it } from "vitest";
import { processesOf } from "../../../../lab/stack/processes.ts";

const run = "/state/run/main";
const idsIn = (...lines: string[]) => processesOf(run, lines.join("\n")).map(({ pid }) => pid);

it("finds Java programs by their marker", () => {
  expect(idsIn(`  101 java -Dlab.stack=${run}/ -Xmx256m kafka.Kafka x`)).toEqual([101]);
});

it("finds PostgreSQL and initdb by their data directory, also while the user is being changed", () => {
  const found = idsIn(
    `1 /state/postgresql/18/native/bin/postgres -D ${run}/postgresql -p 5432`,
    `2 setpriv --reuid=debezium-lab /p/bin/postgres -D ${run}/postgresql -p 5432`,
    `3 /p/bin/initdb -D ${run}/unfinished/postgresql/postgresql --auth=scram-sha-256`,
  );
  expect(found).toEqual([1, 2, 3]);
});

it("finds Prometheus and its like by their configuration", () => {
  const found = idsIn(
    `1 /p/prometheus --config.file=${run}/monitoring/prometheus.yml --log.level=warn`,
    `2 /p/prometheus --config.file=${run}2/monitoring/prometheus.yml`,
  );
  expect(found).toEqual([1]);
});

it("finds what is at work below the directory", () => {
  const command = `java -Dlab.stack=${run}/unfinished/kafka/ kafka.Kafka`;
  expect(processesOf(run, `7 ${command}`)).toEqual([{ pid: 7, command }]);
});

it("leaves alone: other stacks, programs that only mention the directory, itself, and noise", () => {
  const found = idsIn(
    "",
    "PID COMMAND",
    "5 java -Dlab.stack=/state/run/main2/ kafka.Kafka",
    `6 tail -F ${run}/logs/kafka.log`,
    `8 /p/bin/postgres -D ${run}2/postgresql`,
    `${process.pid} node -Dlab.stack=${run}/`,
  );
  expect(found).toEqual([]);
});
