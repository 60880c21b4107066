import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mermaidConfig } from "../../../../src/text/diagrams/mermaid-config.ts";
import {
  findColor,
  ForeignColorError,
  replaceColors,
} from "../../../../src/text/diagrams/palette.ts";
import { readTokens } from "../../../../src/styles/read-tokens.ts";

const tokens = {
  paper: { light: "#abcdef", dark: "#000001" },
  "diagram-node": { light: "#e6f0f1", dark: "#183038" },
  "diagram-text": { light: "#1d2629", dark: "#dde4e4" },
};
const use = (svg: string) => replaceColors(svg, tokens);

test.for([
  ['<rect fill="#e6f0f1"/>', '<rect fill="var(--diagram-node)"/>'],
  ['<rect fill="#E6F0F1"/>', '<rect fill="var(--diagram-node)"/>'],
  [
    '<rect style="fill: rgb(230, 240, 241); stroke:#1d2629"/>',
    '<rect style="fill: var(--diagram-node); stroke:var(--diagram-text)"/>',
  ],
  ['<rect fill="rgb(230 240 241)"/>', '<rect fill="var(--diagram-node)"/>'],
  [
    "<style>.a{fill:#e6f0f1!important}</style>",
    "<style>.a{fill:var(--diagram-node)!important}</style>",
  ],
] as const)("the token of %s is found", ([svg, expected]) => {
  expect(use(svg)).toBe(expected);
});

test.for([
  ["black", "text"],
  ["#000", "text"],
  ["#333333", "text"],
  ["red", "text"],
  ["#666", "line"],
  ["#999", "line"],
  ["rgb(0,0,0, 0.5)", "line"],
  ["white", "paper"],
  ["#FFF", "paper"],
  ["#EAEAEA", "node"],
  ["#edf2ae", "note"],
] as const)("%s, written into Mermaid's code, becomes --diagram-%s", ([color, token]) => {
  expect(use(`<rect stroke="${color}"/>`)).toBe(`<rect stroke="var(--diagram-${token})"/>`);
});

test.for([
  '<rect fill="none" stroke="transparent" color="currentColor"/>',
  '<rect style="fill:inherit;stroke:var(--x)"/>',
  '<path marker-end="url(#DIAGRAM-ID-abc)" fill="url(#DIAGRAM-ID-fed)"/>',
  '<use href="#DIAGRAM-ID-add"/>',
  '<rect stroke-width="2" fill-opacity="0.5"/>',
  "<text>issue #123, color: red, fill=white, rgb(1,2,3)</text>",
  "<title>#e6f0f1</title>",
] as const)("%s is left as it is", (svg) => {
  expect(use(svg)).toBe(svg);
});

test("colors that are no tokens are refused together, each once, in order", () => {
  const svg = '<a fill="#fedcba" stroke="rgb(1, 2, 3)"/><b fill="#fedcba" style="stroke: Aqua"/>';
  expect(() => use(svg)).toThrow(new ForeignColorError(["#fedcba", "Aqua", "rgb(1, 2, 3)"]));
});

test("the error says where the color has to be named", () => {
  const error = new ForeignColorError(["#fedcba", "aqua"]);
  expect(error.name).toBe("ForeignColor");
  expect(error.message).toBe(
    "Mermaid used colors that are not in src/styles/tokens.css: #fedcba, aqua. " +
      "Name the theme variable they come from in src/text/diagrams/diagram-theme.ts.",
  );
});

test("colors of the page that are not a diagram's are foreign to it", () => {
  expect(() => use('<rect fill="#abcdef"/>')).toThrow(new ForeignColorError(["#abcdef"]));
});

test.for([
  ["rect rgb(200, 150, 255)", ["rgb(200, 150, 255)"], "rgb(200, 150, 255)", 5],
  ["style A fill:#FF8800", ["#f80"], "#FF8800", 13],
  ["box Aqua Servers", ["aqua"], "Aqua", 4],
] as const)("in %j the color is found", ([source, foreign, color, offset]) => {
  expect(findColor(source, foreign)).toEqual({ color, offset });
});

test("a color that is not in the source is not found", () => {
  expect(findColor("A --> Aquarium", ["aqua"])).toBe(undefined);
});

const real = readTokens(
  readFileSync(new URL("../../../../src/styles/tokens.css", import.meta.url), "utf8"),
);
const diagramTokens = Object.entries(real).filter(([name]) => name.startsWith("diagram-"));

test("the light colors of the diagram tokens all differ, so that each leads back to its token", () => {
  const lights = diagramTokens.map(([, { light }]) => light);
  expect(lights.filter((light, index) => lights.indexOf(light) !== index)).toEqual([]);
});

test("every light color a diagram is drawn with leads back to its own token", () => {
  for (const [name, { light }] of diagramTokens) {
    expect(replaceColors(`<rect fill="${light}"/>`, real)).toBe(`<rect fill="var(--${name})"/>`);
  }
});

test("Mermaid is given the colors of the tokens and no others", () => {
  const lights = diagramTokens.map(([, { light }]) => light);
  const used = JSON.stringify(mermaidConfig(real)).match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(used.filter((color) => !lights.includes(color))).toEqual([]);
  expect(used.length).toBeGreaterThan(100);
});
