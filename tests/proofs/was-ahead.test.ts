import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readRunbook } from "../../lab/torture/runbook.ts";
import { fillPlaceholders } from "../../src/text/fences/placeholders.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The filter with which the page about a failover takes the furthest position out of the offsets. */
function filter(): string {
  const step = readRunbook(root, "failover").steps.find(
    ({ anchor }) => anchor === "see-whether-the-connector-was-ahead",
  );
  const command = step?.variants.find((variant) => variant.command)?.command?.fence.value ?? "";
  const found = /stored=\$\(jq -r '([^']+)'/.exec(command)?.[1];
  if (found === undefined) throw new Error("The step takes no position out of the offsets by jq.");
  return fillPlaceholders(found, { "topic-prefix": "cdc" });
}

function furthest(offset: object | null, server = "cdc"): string {
  const input = JSON.stringify({ offsets: [{ partition: { server }, offset }] });
  return execFileSync("jq", ["-r", filter()], { input, encoding: "utf8" }).trim();
}

test("a connector is ahead by one row where that row begins at the end of the old history", () => {
  expect(furthest({ lsn: 100, lsn_proc: 100, lsn_commit: 40, messageType: "INSERT" })).toBe("101");
});

test("a commit is not ahead where it ends at the end of the old history", () => {
  expect(furthest({ lsn: 100, lsn_proc: 100, lsn_commit: 100, messageType: "COMMIT" })).toBe("100");
  expect(furthest({ lsn: 100, snapshot: "LAST" })).toBe("100");
});

test("no position is none, and that of another topic prefix is not taken for it", () => {
  expect(furthest(null)).toBe("0");
  expect(furthest({ lsn: 100 }, "other")).toBe("none");
});
