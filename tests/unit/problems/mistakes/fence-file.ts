import { fence, type Mistake } from "./mistake.ts";

/** Mistakes in fences that are said to be a file of the lab. */
export const fenceFileMistakes: readonly Mistake[] = [
  {
    code: "fence/missing-file",
    what: "the name of a file that is not there",
    files: fence('json file="lab/config/nothing.json"', "{}"),
  },
  {
    code: "fence/file-differs",
    what: "a line that is other than in the file",
    files: {
      ...fence('properties file="lab/config/a.properties"', "a=1", "b=2"),
      "lab/config/a.properties": "a=1\nb=3\n",
    },
  },
  {
    code: "fence/file-differs",
    what: "a block shorter than its file",
    files: {
      ...fence('properties file="lab/config/a.properties"', "a=1"),
      "lab/config/a.properties": "a=1\nb=3\n",
    },
  },
  {
    code: "fence/file-differs",
    what: "a block longer than its file",
    files: {
      ...fence('properties file="lab/config/a.properties"', "a=1", "b=3"),
      "lab/config/a.properties": "a=1\n",
    },
  },
];
