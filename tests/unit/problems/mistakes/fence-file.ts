import { fence, type Mistake } from "./mistake.ts";

/** Mistakes in fences that are said to be a file of the lab. */
export const fenceFileMistakes: readonly Mistake[] = [
  {
    code: "fence/missing-file",
    what: "the name of a file that is not there",
    files: fence('json file="lab/config/nothing.json"', "{}"),
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:17:1  fence/missing-file",
      "  The file lab/config/nothing.json does not exist.",
      '  17 | ```json file="lab/config/nothing.json"',
      "       ^^^",
      "  Correct the path (it is counted from the project root), or add the file.",
    ],
  },
  {
    code: "fence/file-differs",
    what: "a line that is other than in the file",
    files: {
      ...fence('properties file="lab/config/a.properties"', "a=1", "b=2"),
      "lab/config/a.properties": "a=1\nb=3\n",
    },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:19:1  fence/file-differs",
      '  The block is not the file lab/config/a.properties: its line 2 is "b=2", the file has "b=3".',
      "  19 | b=2",
      "       ^",
      "  Copy the file into the block, or correct the file: readers must see what the lab uses.",
    ],
  },
  {
    code: "fence/file-differs",
    what: "a block shorter than its file",
    files: {
      ...fence('properties file="lab/config/a.properties"', "a=1"),
      "lab/config/a.properties": "a=1\nb=3\n",
    },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:18:1  fence/file-differs",
      '  The block is not the file lab/config/a.properties: its line 2 is missing, the file has "b=3".',
      "  18 | a=1",
      "       ^",
      "  Copy the file into the block, or correct the file: readers must see what the lab uses.",
    ],
  },
  {
    code: "fence/file-differs",
    what: "a block longer than its file",
    files: {
      ...fence('properties file="lab/config/a.properties"', "a=1", "b=3"),
      "lab/config/a.properties": "a=1\n",
    },
    report: [
      "src/content/course/01-module-1/02-next-steps.mdx:19:1  fence/file-differs",
      '  The block is not the file lab/config/a.properties: its line 2 is "b=3", the file has no such line.',
      "  19 | b=3",
      "       ^",
      "  Copy the file into the block, or correct the file: readers must see what the lab uses.",
    ],
  },
];
