import { describe, expect, test } from "vitest";
import { fillQuoted } from "../../../../src/text/fences/fill-quoted.ts";
import { placedName } from "../../../../src/text/fences/placed-name.ts";

describe("a name in its place", () => {
  test("is the course's own without another one, written as the course has it", () => {
    expect(placedName("database", "n", undefined)).toBe("shop");
    expect(placedName("database", "n", "shop")).toBe("shop");
  });

  test("is quoted for what it stands in", () => {
    expect(placedName("database", "n", "Shop")).toBe('"Shop"');
    expect(placedName("database", "", "Shop")).toBe("Shop");
  });

  test("that the course does not have is empty without a value", () => {
    expect(placedName("nothing", "n", undefined)).toBe("");
  });
});

describe("a fence with names in it", () => {
  test("keeps all else, before, between and after them", () => {
    const text = "DROP DATABASE {{database}}; -- {{ nope }}\nSELECT '{{ slot }}';\n";
    expect(fillQuoted("sql", text, { database: "Shop", slot: "mine" })).toBe(
      "DROP DATABASE \"Shop\"; -- {{ nope }}\nSELECT 'mine';\n",
    );
  });

  test("without any stays as it is", () => {
    expect(fillQuoted("bash", "ls # {{nope}}", {})).toBe("ls # {{nope}}");
  });
});
