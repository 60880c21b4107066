import { expect, test } from "vitest";
import { mbeanAttributes } from "../../../../lab/metrics/list-mbeans.ts";
import { beanPattern, exporterHelp, keysOf } from "../../../../lab/metrics/mbean-of.ts";
import { withMBeans } from "../../../../lab/metrics/with-mbeans.ts";
import type { StackMetric } from "../../../../src/records/metrics.ts";

const debezium = (context: string, server = "cdc") =>
  `debezium.postgres:context=${context},server=${server},type=connector-metrics`;
const worker = "kafka.connect:type=connect-worker-metrics";

const attributes = mbeanAttributes(
  [
    `${debezium("streaming")}\tConnected\tboolean\tConnected`,
    `${debezium("streaming", "inv")}\tConnected\tboolean\tConnected`,
    `${debezium("streaming")}\tLastEvent\tjava.lang.String\tLastEvent`,
    `${debezium("snapshot")}\tRowsScanned\tTabularData\tjava.util.Map<java.lang.String, java.lang.Long>`,
    `${worker}\ttask-count\tdouble\tThe number of tasks run in this worker.`,
    `kafka.connect:connector="a,b",type=connect-worker-metrics\ttask-count\tdouble\tThe number of tasks of the connector.`,
    `kafka.connect:type=app-info\tversion\tjava.lang.String\t`,
  ].join("\n"),
);

const metric = (name: string, help: string, labels: string[] = []): StackMetric => ({
  ...{ name, job: "connect", type: "unknown", help, labels },
});
const helpOf = (domain: string, type: string, attribute: string) =>
  `${domain}:name=null,type=${type},attribute=${attribute}`;

test("a metric stems from the attribute in its help, whatever the connectors are called", () => {
  const help = helpOf("debezium.postgres", "connector-metrics", "Connected");
  const { metrics } = withMBeans([metric("c", help, ["context", "server"])], attributes);
  expect(metrics).toEqual([
    {
      ...{ name: "c", job: "connect", type: "unknown", labels: ["context", "server"] },
      mbean: {
        name: "debezium.postgres:type=connector-metrics,context=streaming,server=*",
        attribute: "Connected",
      },
    },
  ]);
});

test("what an MBean says of an attribute is the help, where it says more than the name or the type", () => {
  const told = helpOf("kafka.connect", "connect-worker-metrics", "task-count");
  const map = helpOf("debezium.postgres", "connector-metrics", "RowsScanned");
  const { metrics } = withMBeans(
    [
      metric("t", `The number of tasks. ${told}`),
      metric("r", `java.util.Map<java.lang.String, java.lang.Long> ${map}`, ["server"]),
    ],
    attributes,
  );
  expect(metrics.map(({ help }) => help)).toEqual([
    "The number of tasks run in this worker.",
    undefined,
  ]);
});

test("of MBeans with one attribute, a label says which one is meant", () => {
  const help = helpOf("kafka.connect", "connect-worker-metrics", "task-count");
  const { metrics } = withMBeans([metric("t", help, ["connector"])], attributes);
  expect(metrics[0]?.mbean?.name).toBe("kafka.connect:type=connect-worker-metrics,connector=*");
});

test("an MBean of another name has the same attribute, and is another", () => {
  const rates = ["BytesIn", "BytesOut"].map((name) => ({
    bean: `kafka.server:name=${name},type=Topics`,
    ...{ attribute: "Count", type: "long", description: `${name}.` },
  }));
  const help = "kafka.server:name=BytesOut,type=Topics,attribute=Count";
  expect(withMBeans([metric("out", help)], rates).metrics[0]?.mbean?.name).toBe(
    "kafka.server:type=Topics,name=BytesOut",
  );
});

test("a label has underscores where the key of the MBean has hyphens", () => {
  const beans = ["kafka.server:type=Produce", "kafka.server:client-id=a,type=Produce"];
  const quotas = beans.map((bean) => ({
    ...{ bean, attribute: "byte-rate", type: "double", description: "" },
  }));
  const help = helpOf("kafka.server", "Produce", "byte-rate");
  expect(withMBeans([metric("rate", help, ["client_id"])], quotas).metrics[0]?.mbean?.name).toBe(
    "kafka.server:type=Produce,client-id=*",
  );
});

test("what is left of MBeans that have metrics is told, and nothing of others", () => {
  const help = helpOf("debezium.postgres", "connector-metrics", "Connected");
  const { unexported } = withMBeans([metric("c", help, ["context"])], attributes);
  expect(unexported.map(({ attribute, type }) => `${attribute} ${type}`)).toEqual([
    "RowsScanned TabularData",
    "LastEvent java.lang.String",
  ]);
});

test("a metric of another exporter keeps its help", () => {
  const own = metric("pg_up", "Whether it is up.");
  expect(withMBeans([own], attributes).metrics).toEqual([own]);
});

test.for([
  ["kafka.server:name=BytesInPerSec,type=BrokerTopicMetrics,attribute=Count", "BytesInPerSec"],
  ["The count. kafka.server:name=null,type=X,attribute=Count", undefined],
] as const)("the exporter's help %s is read", ([help, name]) => {
  expect(exporterHelp(help)).toMatchObject({ domain: "kafka.server", name, attribute: "Count" });
});

test("any other text is no help of the exporter", () => {
  expect(exporterHelp("Number of times, type=a.")).toBeUndefined();
});

test("a quoted value may hold commas, equals signs and quotes", () => {
  const keys = keysOf('a:client-id="x,y=\\"z\\"",type=t');
  expect([...keys]).toEqual([
    ["client-id", '"x,y=\\"z\\""'],
    ["type", "t"],
  ]);
});

test("values of what an MBean is are listed, those of whose it is are not", () => {
  expect(beanPattern([debezium("streaming", "a"), debezium("snapshot", "b")])).toBe(
    "debezium.postgres:type=connector-metrics,context=snapshot|streaming,server=*",
  );
});

test("a line without an attribute is refused as it was printed", () => {
  expect(() => mbeanAttributes("Picked up options\n")).toThrow(
    'ListMBeans.java printed "Picked up options".',
  );
});
