import { describe, expect, test } from "vitest";
import { matchMessages } from "../../../../src/finder/messages/match.ts";

const catalogue = [
  { id: "slot-active", text: 'replication slot "{slot}" is active for PID {pid}' },
  { id: "slot-gone", text: 'replication slot "{slot}" does not exist' },
  { id: "senders", text: 'exceeds "max_wal_senders" (currently {number})' },
  { id: "heartbeat", text: "Could not execute heartbeat action" },
  { id: "heartbeat-right", text: "Could not execute heartbeat action (Error: 42501)" },
  { id: "offset", text: "commit LSN {lsn} and processed LSN {processed-lsn} have not changed" },
  { id: "send", text: "WorkerSourceTask{id={task}} failed to send record to {topic}:" },
];
const find = (pasted: string) => matchMessages(pasted, catalogue);
const ids = (pasted: string) => find(pasted).map(({ message }) => message.id);

const bold = (text: string) => ["\u001b[1m", text, "\u001b[0m"].join("");
const active = 'ERROR:  replication slot "shop_cdc" is active for PID 4711';

test("a message is found with what stood in its places", () => {
  const [match] = find(`2026-05-06 21:08:28 UTC [26] ${active}`);
  expect(match?.message.id).toBe("slot-active");
  expect(match?.captures).toEqual({ slot: "shop_cdc", pid: "4711" });
});

test("a value keeps its capitals, and a brace that is no place is a letter like others", () => {
  const [match] = find("WorkerSourceTask{id=Docs-0} failed to send record to Docs.a:  (x)");
  expect(match?.captures).toEqual({ task: "Docs-0", topic: "Docs.a" });
});

test("an LSN is found as the server and as Debezium write it", () => {
  const bare = "commit LSN 0/2A3F5B8 and processed LSN 0/2A3F580 have not changed";
  const named = "commit LSN LSN{0/2A3F5B8} and processed LSN LSN{0/2A3F580} have not changed";
  expect(find(bare)[0]?.captures).toEqual({ lsn: "0/2A3F5B8", "processed-lsn": "0/2A3F580" });
  expect(find(named)[0]?.captures).toEqual({
    lsn: "LSN{0/2A3F5B8}",
    "processed-lsn": "LSN{0/2A3F580}",
  });
});

describe("what was copied is found", () => {
  test.for([
    ["in other capitals", active.toUpperCase()],
    ["with doubled spaces", active.replaceAll(" ", "  ")],
    ["wrapped between words", active.replace(" is ", "\n    is ")],
    ["wrapped inside a word", active.replace("active", ["act", "ive"].join("\n"))],
    ["with Windows line ends", active.replace(" is ", "\r\nis ")],
    ["in colors", `\u001b[31m${active.replace("slot", bold("slot"))}`],
    ["in colors that JSON has escaped", JSON.stringify(active.replace("slot", bold("slot")))],
    ["as JSON", JSON.stringify({ message: active })],
    ["as JSON in JSON", JSON.stringify(JSON.stringify({ message: active }))],
    ["with line ends that JSON has escaped", active.replace(" is ", "\\n\\tis ")],
    ["with curly quotes", active.replace('"', "“").replace('"', "”")],
    ["without quotes", active.replaceAll('"', "")],
  ] as const)("%s", ([, pasted]) => {
    expect(ids(pasted)).toEqual(["slot-active"]);
    expect(find(pasted)[0]?.captures["pid"]).toBe("4711");
  });
});

test("a value is taken without the quotes, escapes and line breaks around it", () => {
  expect(find(JSON.stringify({ message: active }))[0]?.captures["slot"]).toBe("shop_cdc");
  expect(find(active.replace("shop_cdc", "shop_\ncdc"))[0]?.captures["slot"]).toBe("shop_cdc");
  expect(find(active.replace("shop_cdc", bold("shop_cdc")))[0]?.captures["slot"]).toBe("shop_cdc");
});

test("a value at the end is not what stands on the next line", () => {
  expect(find(`${active}\n2026-05-06 21:08:29`)[0]?.captures["pid"]).toBe("4711");
});

test("a name of a setting is found with its quotes and without", () => {
  const line = "number of requested standby connections exceeds max_wal_senders (currently 16)";
  expect(ids(line)).toEqual(["senders"]);
  expect(ids(line.replace("max_wal_senders", '"max_wal_senders"'))).toEqual(["senders"]);
});

test("another thing in the place of a number is another message", () => {
  expect(ids(active.replace("4711", "unknown"))).toEqual([]);
});

test("the text between two messages is not the value of one", () => {
  const lines = ['replication slot "a" is dropped', 'replication slot "b" does not exist'];
  expect(find(lines.join("\n"))[0]?.captures).toEqual({ slot: "b" });
});

test("one word stands in the place of a name, and a phrase where a phrase is meant", () => {
  const own = [
    { id: "word", text: "Connector {connector} not found" },
    { id: "phrase", text: "starting at {position}, but it is gone" },
    { id: "list", text: "topics: [{topics}]" },
  ];
  const all = (pasted: string) =>
    matchMessages(pasted, own).map(({ message, captures }) => [message.id, captures]);
  expect(all("connector was asked for and not found")).toEqual([]);
  expect(all("connector was gone: Connector shop not found")).toEqual([
    ["word", { connector: "shop" }],
  ]);
  expect(all("starting at a b, but it is gone")).toEqual([["phrase", { position: "a b" }]]);
  expect(all("topics: [a, b]")).toEqual([["list", { topics: "a, b" }]]);
});

test("the most specific comes first", () => {
  const lines = [
    "Could not execute heartbeat action",
    active,
    "exceeds max_wal_senders (currently 16)",
  ];
  expect(ids(lines.join("\n"))).toEqual(["senders", "slot-active", "heartbeat"]);
});

test("one that is a part of a longer one is left out, unless it also stands alone", () => {
  const longer = "ERROR Could not execute heartbeat action (Error: 42501)";
  expect(ids(longer)).toEqual(["heartbeat-right"]);
  const alone = "ERROR Could not execute heartbeat action (Error: 08006)";
  expect(ids(`${longer}\n${alone}`)).toEqual(["heartbeat-right", "heartbeat"]);
});

test("it says where a message stood in what was pasted", () => {
  const pasted = `nothing\n${active.replace("slot", bold("slot"))} at all`;
  const [match] = find(pasted);
  expect(pasted.slice(match?.from, match?.to)).toMatch(/^replication.*PID 4711$/);
});

test("nothing is found in nothing, and in what is no message", () => {
  expect(find("")).toEqual([]);
  expect(find("LOG:  checkpoint starting: time")).toEqual([]);
});

test("200 messages are looked for in 20 kB in less than 20 ms", () => {
  const many = Array.from({ length: 200 }, (_, index) => ({
    id: `m${index}`,
    text: `message ${index} of "{slot}" at {lsn} says {reason} because of number ${index}`,
  }));
  const pasted = `${active} message 7 of "a" at 0/1 says no because of number 7\n`.repeat(200);
  const took = Array.from({ length: 5 }, () => {
    const start = performance.now();
    matchMessages(pasted.slice(0, 20_000), many);
    return performance.now() - start;
  });
  expect(Math.min(...took)).toBeLessThan(20);
});
