import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { debeziumLines, postgresqlLines } from "../../../../lab/stack/version-lines.ts";

const lines = z.object({ postgresql: z.array(z.string()), debezium: z.array(z.string()) });
const job = z.object({ strategy: z.object({ matrix: lines }) });
const workflow = z.object({ jobs: z.object({ matrix: job }) });

test("the workflow has a job for each cell of the matrix", () => {
  const file = new URL("../../../../.github/workflows/lab.yml", import.meta.url);
  const { jobs } = workflow.parse(parse(readFileSync(file, "utf8")));
  expect(jobs.matrix.strategy.matrix).toEqual({
    postgresql: postgresqlLines,
    debezium: debeziumLines,
  });
});
