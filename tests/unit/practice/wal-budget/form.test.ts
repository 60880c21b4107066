import { expect, test } from "vitest";
import { budgetOf } from "../../../../src/practice/wal-budget/budget.ts";
import { lessonExample, readForm } from "../../../../src/practice/wal-budget/form.ts";
import {
  readMargin,
  readRate,
  readShare,
  readSize,
  readTime,
} from "../../../../src/practice/wal-budget/quantities.ts";

test.for([
  ["4096 MB", 4096],
  ["4GB", 4096],
  ["50,400 MB", 50_400],
  ["1.5 TB", 1_572_864],
  ["512 kB", 0.5],
  ["1048576 bytes", 1],
  ["100G", 102_400],
  ["100 GiB", 102_400],
  ["512M", 512],
  ["1,048,576 bytes", 1],
  ["1.25 GB", 1280],
  ["  7 MB ", 7],
])("the size %s are %d megabytes", ([text, value]) => {
  expect(readSize(String(text))).toEqual({ value });
});

test.for(["", "4096", "4 XB", "-4 GB", "4.5.6 GB", "1,00 GB", "1,0000 GB", "GB", "4 GB of 8"])(
  "%j is no size, and how to write one is said",
  (text) => {
    expect(readSize(text)).toEqual({
      mistake: "Write a number and its unit: kB, MB, GB or TB.",
    });
  },
);

test.for([
  ["2 MB/s", 2],
  ["2MB", 2],
  ["512 kB / s", 0.5],
  ["2 MiB/s", 2],
  ["2.25 MB/s ", 2.25],
])("the rate %s is %d MB/s", ([text, value]) => {
  expect(readRate(String(text))).toEqual({ value });
});

test.for(["0 MB/s", "fast", "2", "2 MB/h"])("the rate %j is refused", (text) => {
  expect(readRate(text)).toEqual({
    mistake: "Write how much WAL a second brings, above zero: 2 MB/s or 350 kB/s.",
  });
});

test.for([
  ["7 h", 25_200],
  ["5min", 300],
  ["90 s", 90],
  ["1.5 d", 129_600],
  ["5 minutes", 300],
  ["2 hours", 7200],
])("the time %s are %d seconds", ([text, value]) => {
  expect(readTime(String(text))).toEqual({ value });
});

test("a share is a percentage up to 90", () => {
  expect(readShare("20 %")).toEqual({ value: 0.2 });
  expect(readShare("0")).toEqual({ value: 0 });
  expect(readShare("90 %")).toEqual({ value: 0.9 });
  expect(readShare("90.1 %")).toEqual({ mistake: "Write a percentage from 0 to 90." });
  expect(readShare("95 %")).toEqual({ mistake: "Write a percentage from 0 to 90." });
  expect(readShare("12.25%")).toEqual({ value: 0.1225 });
  expect(readShare(" 20 % ")).toEqual({ value: 0.2 });
  expect(readShare("20 % or so")).toEqual({ mistake: "Write a percentage from 0 to 90." });
  expect(readShare("20 %x")).toEqual({ mistake: "Write a percentage from 0 to 90." });
  expect(readShare("some")).toEqual({ mistake: "Write a percentage from 0 to 90." });
});

test("a margin may be larger than what it is added to, up to 300 %", () => {
  expect(readMargin("0 %")).toEqual({ value: 0 });
  expect(readMargin("300 %")).toEqual({ value: 3 });
  expect(readMargin("301")).toEqual({ mistake: "Write a percentage from 0 to 300." });
  expect(readMargin("-5 %")).toEqual({ mistake: "Write a percentage from 0 to 300." });
});

test("the example of the tool is that of the lesson", () => {
  const read = readForm(lessonExample);
  expect("input" in read && budgetOf(read.input).limit).toBe(49_500);
  expect(read).toMatchObject({ input: { unlimited: false, together: false }, mistakes: {} });
});

test("the shortest warning is an hour", () => {
  const read = readForm({ ...lessonExample, warning: "1 h" });
  expect(read).toMatchObject({ choices: { warning: 3600 }, mistakes: {} });
});

test("what is chosen for the alerts goes to their rules as it was written", () => {
  const read = readForm({ ...lessonExample, warning: "6 h", mountPoint: "/data/pg_wal" });
  expect("choices" in read && read.choices).toEqual({
    warning: 21_600,
    mountPoint: "/data/pg_wal",
    budget: 49_500,
  });
});

test("each mistake of a form is named at its field", () => {
  expect(readForm({ ...lessonExample, disk: "100", outage: "long", mountPoint: "data" })).toEqual({
    mistakes: {
      disk: "Write a number and its unit: kB, MB, GB or TB.",
      outage: "Write a number and its unit: s, min, h or d.",
      mountPoint: "Write an absolute path without spaces, quotes or braces.",
    },
  });
});

test.for(["2 Mb/s", "16 Gb", "1 Tb/s"])(
  "%s counts bits and is refused, eight times too much",
  (text) => {
    const mistake = "Mb and Gb count bits: write MB or GB.";
    expect(readRate(text)).toEqual({ mistake });
    expect(readSize(text.replace("/s", ""))).toEqual({ mistake });
  },
);

test("a mistake in a field of the alerts takes only their rules away", () => {
  const { input } = readForm(lessonExample) as { input: unknown };
  expect(readForm({ ...lessonExample, mountPoint: "data" })).toEqual({
    input,
    choices: undefined,
    mistakes: { mountPoint: "Write an absolute path without spaces, quotes or braces." },
  });
});

test.for(["30 min", "4.5 h", "0 h"])("a warning of %s is refused", (warning) => {
  const { input } = readForm(lessonExample) as { input: unknown };
  expect(readForm({ ...lessonExample, warning })).toEqual({
    input,
    choices: undefined,
    mistakes: { warning: "Write whole hours, at least 1 h: time to notice, decide and act." },
  });
});

test.for(["29 s", "86401 s"])("no outage, and a checkpoint every %s, are refused", (checkpoint) => {
  expect(readForm({ ...lessonExample, outage: "0 h", checkpoint })).toEqual({
    mistakes: {
      outage: "Write how long an outage can last: more than nothing.",
      checkpoint: "Write 30 s to 1 d: PostgreSQL takes nothing else.",
    },
  });
});

test.for([
  ["30 s", 30],
  ["1 d", 86_400],
])("a checkpoint interval of %s is the last that PostgreSQL takes", ([checkpoint, value]) => {
  const read = readForm({ ...lessonExample, checkpoint: String(checkpoint) });
  expect("input" in read && read.input.checkpoint).toBe(value);
});

test("the alerts count with the budget of the form", () => {
  const read = readForm({ ...lessonExample, margin: "0 %" });
  expect("choices" in read && read.choices?.budget).toBe(39_600);
});

test("PostgreSQL's largest limit is one", () => {
  const times = { outage: "1 s", snapshot: "0 s", margin: "0 %" };
  const read = readForm({ ...lessonExample, ...times, rate: "2147483647 MB/s" });
  expect("choices" in read && read.choices?.budget).toBe(2_147_483_647);
});

test("a limit beyond PostgreSQL's largest is refused at the rate", () => {
  expect(readForm({ ...lessonExample, rate: "200 MB/s", outage: "200 d" })).toEqual({
    mistakes: {
      rate: "This rate for so long is more than PostgreSQL can be told to keep: 2,147,483,647 MB.",
    },
  });
});
