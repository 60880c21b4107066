import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTokens, token } from "../../../src/styles/read-tokens.ts";

const css = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");

test("pairs are read by name, however they are spaced", () => {
  expect(
    readTokens(
      ":root{--a:light-dark(#ffffff,#000000);\n --b-c: light-dark( #12345678 , #abcdef );}",
    ),
  ).toEqual({
    a: { light: "#ffffff", dark: "#000000" },
    "b-c": { light: "#12345678", dark: "#abcdef" },
  });
});

test("what is no pair of colors is left out", () => {
  expect(readTokens("--a: #ffffff; --b: light-dark(red, blue); --c: 1rem;")).toEqual({});
});

test("every declaration of the course's tokens is a pair that can be read", () => {
  const declared = [...css.matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name);
  expect(Object.keys(readTokens(css))).toEqual(declared);
});

test("a token that is missing is named with its file", () => {
  expect(token({ a: { light: "#fff000", dark: "#000fff" } }, "a").light).toBe("#fff000");
  expect(() => token({}, "diagram-node")).toThrow(
    "src/styles/tokens.css has no color pair --diagram-node.",
  );
});
