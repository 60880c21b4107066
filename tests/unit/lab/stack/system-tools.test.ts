import { describe, expect, it } from "vitest";
import {
  checkTools,
  majorVersion,
  systemTools,
  versionIn,
  type AskVersion,
} from "../../../../lab/stack/system-tools.ts";

const answers: Readonly<Record<string, string>> = {
  java: 'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)',
  mvn: "\u001b[1mApache Maven 3.8.7\u001b[m\nMaven home: /usr/share/maven",
  psql: "psql (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)",
  jq: "jq-1.6",
  curl: "curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1",
  bash: "GNU bash, version 5.2.15(1)-release",
  ps: "    1 ?        00:00:01 init",
};
const withAnswers =
  (other: Readonly<Record<string, string | undefined>>): AskVersion =>
  ({ name }) =>
    ({ ...answers, ...other })[name];
const messages = (platform: NodeJS.Platform, other: Readonly<Record<string, string | undefined>>) =>
  checkTools(platform, withAnswers(other)).map(({ message }) => message);

describe("the version in what a program says", () => {
  it.each([
    [answers["java"], "17.0.15", 17],
    [answers["mvn"], "3.8.7", 3],
    [answers["jq"], "1.6", 1],
    [answers["psql"], "15.18", 15],
    ['java version "1.8.0_392"', "1.8.0", 8],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx512m\nopenjdk version "21" 2023-09-19', "21", 21],
    ["nothing", "", 0],
  ])("%j is %s", (text = "", version, major) => {
    expect(versionIn(text)).toBe(version);
    expect(majorVersion(text)).toBe(major);
  });
});

describe("what is missing or too old", () => {
  it("is nothing on a machine that has all", () => {
    expect(messages("linux", {})).toEqual([]);
  });

  it("is named with the command that installs it, on Linux and on macOS", () => {
    expect(messages("linux", { jq: undefined })).toEqual([
      "jq is not on the path; the lab needs it for reading JSON in the lessons.\n" +
        "  Install it: sudo apt-get install -y jq",
    ]);
    expect(messages("darwin", { java: undefined })).toEqual([
      "java is not on the path; the lab needs it for Kafka, Kafka Connect and Debezium.\n" +
        "  Install it: brew install --cask temurin",
    ]);
  });

  it("says both versions when a program is too old", () => {
    expect(messages("linux", { java: 'java version "1.8.0_392"' })).toEqual([
      "java is version 8; the lab needs 17 or newer.\n" +
        "  Install a newer one: sudo apt-get install -y openjdk-21-jre-headless" +
        " || sudo apt-get install -y openjdk-17-jre-headless",
    ]);
  });

  it("lists every program when there is none of them", () => {
    const none = Object.fromEntries(systemTools.map(({ name }) => [name, undefined]));
    expect(checkTools("linux", withAnswers(none)).map(({ code }) => code)).toEqual(
      systemTools.map(() => "missing-tool"),
    );
  });
});
