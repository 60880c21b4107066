import { describe, expect, test } from "vitest";
import {
  choiceIn,
  choiceWords,
  isFor,
  isValue,
  searchWith,
  variantName,
} from "../../../../src/runbooks/page/choice.ts";

const everybody = { platforms: [], postgresql: "" };

describe("the address of a page", () => {
  test("says where PostgreSQL and Connect run, in any order, and the version", () => {
    const choice = { database: "rds", connect: "strimzi", postgresql: "16" };
    expect(choiceIn("?platform=rds,strimzi&postgresql=16")).toEqual(choice);
    expect(choiceIn("?postgresql=16&platform=strimzi,rds")).toEqual(choice);
  });

  test.for(["", "?platform=", "?platform=oracle&postgresql=12", "?postgresql=rds", "?a=b"])(
    "that says nothing known, %o, chooses nothing",
    (search) => {
      expect(choiceIn(search)).toEqual({});
    },
  );

  test("takes a choice and keeps the rest of its query", () => {
    const choice = { database: "aurora", connect: "connect", postgresql: "13" };
    expect(searchWith("", choice)).toBe("?platform=aurora,connect&postgresql=13");
    expect(searchWith("?q=1&platform=rds&postgresql=18", choice)).toBe(
      "?q=1&platform=aurora,connect&postgresql=13",
    );
    expect(searchWith("", { connect: "strimzi" })).toBe("?platform=strimzi");
    expect(searchWith("", { postgresql: "17" })).toBe("?postgresql=17");
  });

  test("is bare when nothing is chosen", () => {
    expect(searchWith("?platform=rds&postgresql=16", {})).toBe("");
    expect(searchWith("?q=1&platform=rds", {})).toBe("?q=1");
  });

  test("that was written is read again", () => {
    const choice = { database: "cloud-sql", connect: "msk-connect", postgresql: "18" };
    expect(choiceIn(searchWith("?q=1", choice))).toEqual(choice);
  });
});

describe("a variant", () => {
  const rds = { platforms: ["rds", "aurora"], postgresql: "" };
  const strimzi = { platforms: ["strimzi"], postgresql: "" };

  test("is shown while nothing is chosen", () => {
    for (const variant of [everybody, rds, strimzi, { platforms: [], postgresql: "13-16" }])
      expect(isFor(variant, {})).toBe(true);
  });

  test("is shown on each of its platforms and on no other of the same kind", () => {
    expect(isFor(rds, { database: "rds" })).toBe(true);
    expect(isFor(rds, { database: "aurora" })).toBe(true);
    expect(isFor(rds, { database: "azure" })).toBe(false);
    expect(isFor(strimzi, { connect: "connect" })).toBe(false);
    expect(isFor(strimzi, { connect: "strimzi" })).toBe(true);
  });

  test("of one kind does not depend on the other kind", () => {
    expect(isFor(rds, { connect: "strimzi" })).toBe(true);
    expect(isFor(strimzi, { database: "azure" })).toBe(true);
  });

  test.for([
    ["13-16", "12", false],
    ["13-16", "13", true],
    ["13-16", "16", true],
    ["13-16", "17", false],
    ["17", "17", true],
    ["17", "18", false],
    ["17", "16", false],
  ] as const)("for PostgreSQL %s: shown on %s is %s", ([postgresql, version, shown]) => {
    expect(isFor({ platforms: [], postgresql }, { postgresql: version })).toBe(shown);
  });

  test("for a platform and a version needs both", () => {
    const variant = { platforms: ["rds"], postgresql: "13-16" };
    expect(isFor(variant, { database: "rds", postgresql: "17" })).toBe(false);
    expect(isFor(variant, { database: "azure", postgresql: "14" })).toBe(false);
    expect(isFor(variant, { database: "rds", postgresql: "14" })).toBe(true);
  });

  test("is named as readers know it", () => {
    expect(variantName(rds)).toBe("Amazon RDS and Amazon Aurora");
    expect(variantName({ platforms: ["rds"], postgresql: "13-16" })).toBe(
      "Amazon RDS, PostgreSQL 13 to 16",
    );
    expect(variantName({ platforms: [], postgresql: "17" })).toBe("PostgreSQL 17");
    expect(variantName({ platforms: ["rds", "azure", "patroni"], postgresql: "" })).toBe(
      "Amazon RDS, Azure Flexible Server and Patroni",
    );
  });
});

describe("the page says", () => {
  test("that nothing is chosen", () => {
    expect(choiceWords({}, 0)).toBe("Nothing is chosen: every variant of a step is shown.");
  });

  test("what is chosen and how much that hides", () => {
    const all = { database: "rds", connect: "strimzi", postgresql: "16" };
    expect(choiceWords(all, 2)).toBe(
      "Shown for: Amazon RDS, PostgreSQL 16 and Strimzi. 2 variants for other systems are hidden.",
    );
    expect(choiceWords({ connect: "strimzi" }, 1)).toBe(
      "Shown for: Strimzi. 1 variant for other systems is hidden.",
    );
    expect(choiceWords({ postgresql: "16" }, 0)).toBe(
      "Shown for: PostgreSQL 16. Nothing is hidden.",
    );
    expect(choiceWords({ connect: "msk-connect" }, 3)).toBe(
      "Shown for: Amazon MSK Connect. It does not give you Kafka Connect's REST interface: what no step says for it is done by whoever manages the connector. 3 variants for other systems are hidden.",
    );
    expect(choiceWords({ database: "azure" }, undefined)).toBe("Shown for: Azure Flexible Server.");
  });
});

test("what can be chosen of an aspect is its own", () => {
  expect(isValue("database", "rds")).toBe(true);
  expect(isValue("database", "strimzi")).toBe(false);
  expect(isValue("connect", "strimzi")).toBe(true);
  expect(isValue("connect", "rds")).toBe(false);
  expect(isValue("postgresql", "18")).toBe(true);
  expect(isValue("postgresql", "12")).toBe(false);
  expect(isValue("database", "constructor")).toBe(false);
});
