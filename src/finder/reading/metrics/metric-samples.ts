/** A series that was pasted, and its value. */
export interface MetricSample {
  readonly name: string;
  /** Name and labels as they were pasted. */
  readonly series: string;
  readonly value: string;
}

/** How much of a text is read: a whole scrape of the lab's worker is a tenth of it. */
const longest = 400_000;

const label = String.raw`\{(?:"(?:[^"\\\n]|\\.)*"|[^"{}\n])*\}`;
const number = String.raw`[-+−]?(?:NaN|Inf|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)`;

// `name{labels} 1.0 1780000000`, and how people write it: `name = 1`, `name is 1`. Each way between name and value
// begins with another sign, so that columns full of spaces take no time.
const between = String.raw`(?:[ \t]*(?:={1,2}|:)[ \t]*|[ \t]+(?:is[ \t]+)?|(?<=\}))`;
const line = new RegExp(
  String.raw`(?<![\w:.])([a-zA-Z_:][\w:-]*)(${label})?${between}(${number})(?![\w.:/])`,
  "g",
);

// The answer of Prometheus's HTTP API: the labels, then the value beside its time.
const answer =
  /"__name__"\s*:\s*"([\w:]+)"([^{}]{0,2000})\}\s*,\s*"value"\s*:\s*\[[\d.\s]+,\s*"([^"\s]{1,40})"/g;

const plainNumber = (text: string) => text.replace("−", "-");

/** The series with values in a text: Prometheus's text format, its API's answers, and `name = value`. */
export function metricSamples(plain: string): MetricSample[] {
  const text = plain.slice(0, longest).replace(/^[ \t]*#.*$/gm, "");
  const lines = [...text.matchAll(line)].map(([, name = "", labels = "", value = ""]) => ({
    ...{ name, series: name + labels, value: plainNumber(value) },
  }));
  const answers = [...text.matchAll(answer)].map(([, name = "", json = "", value = ""]) => {
    const labels = [...json.matchAll(/"(\w+)"\s*:\s*("(?:[^"\\]|\\.)*")/g)];
    const inBraces = labels.map(([, key = "", text = ""]) => `${key}=${text}`).join(",");
    return { name, series: inBraces === "" ? name : `${name}{${inBraces}}`, value };
  });
  return [...lines, ...answers];
}
