/** A course of any size, for measuring. Every lesson and every diagram differs from all others. */

const lessonsPerModule = 10;
const pad = (value: number) => String(value).padStart(2, "0");

function diagrams(n: number): string[] {
  return [
    `flowchart TD
  accTitle: Way of WAL in lesson ${n}
  accDescr: A change is written, decoded, sent and confirmed.
  A["Change ${n}"] --> B["WAL segment"]
  B --> C{"Slot active?"}
  C -- yes --> D["Walsender decodes"]
  C -- no --> E["WAL is kept"]
  D --> F["Connector confirms"]
  F --> G["restart_lsn ${n} moves"]`,
    `sequenceDiagram
  accTitle: Confirmation in lesson ${n}
  accDescr: Connect stores an offset before the connector confirms.
  participant P as PostgreSQL
  participant D as Debezium
  participant K as Connect
  P->>D: change ${n}
  D->>K: record
  K-->>D: stored offset
  D-->>P: confirmed LSN
  Note over P,D: every flush interval`,
    `stateDiagram-v2
  accTitle: Slot states in lesson ${n}
  accDescr: A slot is reserved, extended, unreserved and lost.
  [*] --> reserved
  reserved --> extended: past limit ${n}
  extended --> unreserved
  unreserved --> extended
  unreserved --> lost: checkpoint
  lost --> [*]`,
    `gantt
  accTitle: Outage of lesson ${n}
  accDescr: Detection, repair and catching up follow each other.
  dateFormat HH:mm
  axisFormat %H:%M
  section Outage ${n}
  Detect :a1, 09:00, ${10 + (n % 20)}m
  Repair :a2, after a1, 30m
  Catch up :a3, after a2, 20m`,
  ];
}

const placeholderSentence =
  "The slot `{{slot}}` of `{{connector}}` in `{{database}}` keeps WAL; events go to `{{topic-prefix}}`, " +
  "published by `{{publication}}`, through {{connect-url}} and {{bootstrap}}."
    .replace("{{connect-url}}", "`{{connect-url}}`")
    .replace("{{bootstrap}}", "`{{bootstrap}}`");

function section(n: number, index: number, diagram: string): string {
  const paragraphs = Array.from(
    { length: 6 },
    (_, p) =>
      `Paragraph ${p + 1} of section ${index} in lesson ${n} says what a replication slot keeps and ` +
      "who moves its positions. The consumer confirms what it has stored, and nothing before that. " +
      "A checkpoint removes the segments that nobody needs any longer.",
  ).join("\n\n");
  return `## Section ${index} of lesson ${n}

${paragraphs}

| Setting | Value | Meaning |
|---|---|---|
| \`max_slot_wal_keep_size\` | ${n * index} | limit in MB |
| \`wal_keep_size\` | ${n} | kept for standbys |

\`\`\`sql run
SELECT slot_name, restart_lsn, confirmed_flush_lsn, ${n} AS lesson
FROM pg_replication_slots WHERE slot_name = '{{slot}}';
\`\`\`

\`\`\`bash run
curl -s "{{connect-url}}/connectors/{{connector}}/status" | jq '.tasks[${index}]'
\`\`\`

\`\`\`mermaid
${diagram}
\`\`\`
`;
}

/** The text of lesson number `n`, counted from 1. */
export function generatedLesson(n: number): string {
  const order = ((n - 1) % lessonsPerModule) + 1;
  return `---
id: lesson-${n}
title: Generated lesson ${n}
description: A generated lesson that stands for one of real length, with four diagrams of four kinds, number ${n}.
order: ${order}
minutes: 30
difficulty: intermediate
goals:
  - Read the first thing of this lesson.
  - Read the second thing of this lesson.
  - Read the third thing of this lesson.
prerequisites: []
topics: [generated]
incidents: []
---

${placeholderSentence}

${diagrams(n)
  .map((diagram, index) => section(n, index + 1, diagram))
  .join("\n")}`;
}

/** The path of lesson number `n` below the module folders, without ending. */
export function generatedPath(n: number): string {
  const module = Math.floor((n - 1) / lessonsPerModule) + 1;
  return `${pad(module)}-module-${module}/${pad(((n - 1) % lessonsPerModule) + 1)}-lesson-${n}`;
}

/** All files of a generated course. */
export function generatedCourse(lessons: number): Record<string, string> {
  const numbers = Array.from({ length: lessons }, (_, index) => index + 1);
  const modules = [...new Set(numbers.map((n) => generatedPath(n).split("/")[0] ?? ""))];
  return {
    ...Object.fromEntries(
      numbers.map((n) => [`src/content/course/${generatedPath(n)}.mdx`, generatedLesson(n)]),
    ),
    "src/content/lesson-ids.yaml": numbers
      .map((n) => `${generatedPath(n)}: lesson-${n}`)
      .join("\n"),
    "src/content/modules.yaml": modules
      .map((name) => `${name}:\n  title: Module ${name.slice(0, 2)}\n  description: Generated.`)
      .join("\n"),
  };
}
