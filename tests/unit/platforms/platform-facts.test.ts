import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  connectTopics,
  platformFactsFile,
  postgresqlTopics,
  readPlatformFacts,
} from "../../../src/platforms/platform-facts.ts";
import { formatProblem } from "../../../src/problems/report.ts";

const fact = (more = "") =>
  `{ says: "It is said in one sentence.", sources: [https://example.org/page], read: 2026-11-28${more} }`;

const rowsOf = (topics: object, more?: string) =>
  Object.keys(topics)
    .map((topic) => `    ${topic}: ${fact(more)}\n`)
    .join("");

/** A file of one platform of each part. */
const fileOf = ({ rds = rowsOf(postgresqlTopics), strimzi = rowsOf(connectTopics) } = {}) =>
  `postgresql:\n  rds:\n${rds}connect:\n  strimzi:\n${strimzi}`;

const problemsOf = (text: string) =>
  readPlatformFacts(text).problems.map((each) => formatProblem(each, text));

test("a platform has the name that runbooks give it, and its facts in the order of the topics", () => {
  const { postgresql, connect } = readPlatformFacts(fileOf());
  expect(postgresql.map(({ id, name }) => [id, name])).toEqual([["rds", "Amazon RDS"]]);
  expect(postgresql[0]?.facts.map(({ topic }) => topic)).toEqual(Object.keys(postgresqlTopics));
  expect(connect[0]?.facts.map(({ title }) => title)).toEqual(Object.values(connectTopics));
});

test("without a file nothing is known, and nothing is wrong", () => {
  expect(readPlatformFacts(undefined)).toEqual({ postgresql: [], connect: [], problems: [] });
});

test("a platform that says nothing on a topic is named where it stands", () => {
  const [first = "", ...more] = rowsOf(postgresqlTopics).split(/^(?= {4})/m);
  const [problem] = problemsOf(fileOf({ rds: more.join("") }));
  expect(first).toContain("free-storage");
  expect(problem).toContain(`${platformFactsFile}:3:5  yaml/missing-field`);
  expect(problem).toContain('"free-storage"');
});

test.for([
  ["a source that is no https address", "https://example.org/page", "http://example.org/page"],
  ["no source at all", "[https://example.org/page]", "[]"],
  ["a day that there is not", "2026-11-28", "2026-13-28"],
  ["half a sentence", "It is said in one sentence.", "FreeStorageSpace of CloudWatch"],
] as const)("%s is refused where it stands", ([, right, wrong]) => {
  const [problem] = problemsOf(fileOf({ rds: rowsOf(postgresqlTopics).replace(right, wrong) }));
  expect(problem).toContain(`${platformFactsFile}:3:`);
});

test("a platform that no runbook knows needs a name", () => {
  const [problem] = problemsOf(fileOf().replace("  rds:", "  neon:"));
  expect(problem).toContain(`${platformFactsFile}:3:5  yaml/missing-field`);
  expect(problem).toContain('"name"');
});

test("a platform has one name on the site", () => {
  const [problem] = problemsOf(fileOf().replace("  rds:", "  rds:\n    name: RDS"));
  expect(problem).toContain(`${platformFactsFile}:3:11`);
  expect(problem).toContain('runbooks call it "Amazon RDS" already');
});

const written = readPlatformFacts(readFileSync(platformFactsFile, "utf8"));
const facts = [...written.postgresql, ...written.connect].flatMap(({ id, facts: own }) =>
  own.map((each) => ({ id, ...each })),
);

test("the file holds what it must, and no source was read in the future", () => {
  expect(written.problems).toEqual([]);
  const future = facts.filter(({ read }) => Date.parse(read) > Date.now());
  expect(future.map(({ id, topic }) => `${id} ${topic}`)).toEqual([]);
});

test("a fact that was not found is marked as uncertain", () => {
  const unsaid = facts.filter(
    ({ says, uncertain }) =>
      /\bno (?:page|metric|type)\b.*\b(?:found|read)\b/i.test(says) && !uncertain,
  );
  expect(unsaid.map(({ id, topic }) => `${id} ${topic}`)).toEqual([]);
});

/** Who may speak for a platform: its maker, and the projects whose programs run there. */
const makers: Readonly<Record<string, RegExp>> = {
  rds: /^docs\.aws\.amazon\.com$/,
  aurora: /^docs\.aws\.amazon\.com$/,
  "cloud-sql": /^docs\.cloud\.google\.com$/,
  alloydb: /^docs\.cloud\.google\.com$/,
  azure: /^learn\.microsoft\.com$/,
  aiven: /^aiven\.io$/,
  supabase: /^(?:supabase|grafana)\.com$/,
  cloudnativepg: /^(?:cloudnative-pg|kubernetes)\.io$/,
  patroni: /^patroni\.readthedocs\.io$/,
  "zalando-operator": /^(?:kubernetes\.io|(?:patroni|postgres-operator)\.readthedocs\.io)$/,
  "crunchy-pgo": /^(?:kubernetes\.io|access\.crunchydata\.com)$/,
  strimzi: /^strimzi\.io$/,
  "confluent-for-kubernetes": /^docs\.confluent\.io$/,
  "msk-connect": /^docs\.aws\.amazon\.com$/,
};

test("sources are pages of the platform's maker, or of the program that runs there", () => {
  const repositories = /^\/(?:prometheus-community|cloudnative-pg|CrunchyData)\//;
  const foreign = facts.flatMap(({ id, sources }) =>
    sources.filter((source) => {
      const { host, pathname } = new URL(source);
      if (host === "github.com") return !repositories.test(pathname);
      if (host === "www.postgresql.org") return !pathname.startsWith("/docs/");
      return !makers[id]?.test(host);
    }),
  );
  expect(foreign).toEqual([]);
});
