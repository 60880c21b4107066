import { expect, test } from "vitest";
import {
  optimizeSvg,
  roundNumbers,
  smallestScale,
  smallestText,
} from "../../../../src/text/diagrams/optimize-svg.ts";

const alternative = { title: "Way of <WAL>", description: 'From "A" to B.' };
const optimize = (content: string) =>
  optimizeSvg(
    `<svg id="drawn-7" width="20" height="10" viewBox="0 0 20 10" class="flowchart" ` +
      `xmlns="http://www.w3.org/2000/svg" role="graphics-document document">${content}</svg>`,
    "drawn-7",
    alternative,
  );

test.for([
  ["M1.25.38l-.04 0h-0.04", "M1.3 0.4l0 0h0"],
  ["M10.04-3.06L2e-14,1.5e1", "M10-3.1L0,15"],
  ["M1-.04", "M1 0"],
  ["M.5.5.5.5", "M0.5 0.5 0.5 0.5"],
  ["translate(138.7512, -0.001)", "translate(138.8, 0)"],
  ["0,0 5,10", "0,0 5,10"],
  ["M+1.26+2", "M1.3 2"],
  ["", ""],
] as const)("%j is rounded to %j", ([path, rounded]) => {
  expect(roundNumbers(path)).toBe(rounded);
});

test("a drawing is named by its own title and description, which are text", () => {
  const svg = optimize('<rect width="5" height="5"/>');
  expect(svg).toContain('<title id="DIAGRAM-ID-title">Way of &lt;WAL&gt;</title>');
  expect(svg).toContain('<desc id="DIAGRAM-ID-desc">From &quot;A&quot; to B.</desc>');
  expect(svg.slice(0, svg.indexOf(">"))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" id="DIAGRAM-ID-svg" width="20" height="10" ' +
      'aria-describedby="DIAGRAM-ID-desc" aria-labelledby="DIAGRAM-ID-title" role="img" ' +
      'viewBox="0 0 20 10"',
  );
});

test("every id and every use of it is prefixed", () => {
  const svg = optimize(
    "<style>#drawn-7 .a{fill:none}#drawn-7 #drawn-7-m{stroke:none}</style>" +
      '<marker id="drawn-7-m"><path d="M0 0L1 1"/></marker>' +
      '<path class="a" d="M0 0L1 1" marker-end="url(#drawn-7-m)"/>',
  );
  const ids = [...svg.matchAll(/ id="([^"]*)"|#([\w-]+)[ .{)]/g)].map(([, id, use]) => id ?? use);
  expect(ids.filter((id) => !id?.startsWith("DIAGRAM-ID-"))).toEqual([]);
  expect(svg).not.toContain("drawn-7");
  const [, marker] = /<marker id="([^"]+)"/.exec(svg) ?? [];
  expect(svg).toContain(`marker-end="url(#${marker})"`);
});

test("the font is left to the page, in attributes, inline styles and style sheets", () => {
  const svg = optimize(
    '<style>#drawn-7{font-family:"Source Sans 3 Variable",sans-serif;font-size:16px;}' +
      "#drawn-7 .a{font-family:arial,sans-serif;fill:none}</style>" +
      '<text class="a" font-family="x">A</text>' +
      '<text style="font-family: &quot;Source Sans 3 Variable&quot;, sans-serif; font-size: 16px;">B</text>',
  );
  expect(svg).not.toMatch(/font-family|Source Sans|arial/);
  expect(svg).toContain("font-size:16px");
  expect(svg).toContain(">A</text>");
  expect(svg).toContain(">B</text>");
});

test("shadows are dropped, which have a color of their own", () => {
  const svg = optimize(
    "<style>#drawn-7 rect{filter: drop-shadow( 1px 2px 2px rgba(185,185,185,1));stroke:none}</style>" +
      '<rect width="5" height="5"/>',
  );
  expect(svg).toContain("rect{stroke:none}");
});

test("small text is raised to what can be read; other text keeps its size", () => {
  const svg = optimize(
    '<text font-size="10">a</text><text font-size="11px">b</text><text font-size="14">c</text>',
  );
  expect([...svg.matchAll(/font-size="([^"]*)"/g)].map(([, size]) => size)).toEqual([
    "12",
    "12",
    "14",
  ]);
});

test("what the course does not use is dropped: data attributes, filters, looks, symbols", () => {
  const svg = optimize(
    '<style>#drawn-7 [data-look="neo"].a{fill:red}#drawn-7 .a{fill:none}</style>' +
      '<defs><filter id="f"/><linearGradient id="g"/><symbol id="s"/></defs>' +
      '<rect class="a" data-look="classic" data-id="x" width="5.55555" height="5"/>',
  );
  expect(svg).not.toMatch(/data-|filter|linearGradient|symbol|neo/);
});

test("a drawing is the same whenever it is optimized", () => {
  const content = '<g transform="translate(1.23456, 2)"><text>a</text></g>';
  expect(optimize(content)).toBe(optimize(content));
});

test("a sequence diagram is the same, whatever was drawn before it on the page", () => {
  const drawn = (before: number) =>
    optimize(
      `<g id="root-${before + 1}"><rect class="actor" width="5" height="5" name="C"/></g>` +
        `<line id="actor${before}" class="actor-line" x1="1" y1="1" x2="1" y2="9" name="C"/>`,
    );
  expect(drawn(5)).toBe(drawn(0));
  expect(drawn(0)).toContain("actor-line");
});

test("a drawing may be shrunk until its smallest text is the smallest that can be read", () => {
  expect(smallestScale('<text font-size="16">a</text>')).toBe(smallestText / 16);
  expect(smallestScale("<style>.a{font-size:14px}</style>")).toBe(smallestText / 14);
  expect(smallestScale('<text style="font-size:16px">a</text><text font-size="12">b</text>')).toBe(
    1,
  );
});

test("a drawing without text sizes is taken to have the diagrams' own", () => {
  expect(smallestScale("<svg/>")).toBe(0.75);
});
