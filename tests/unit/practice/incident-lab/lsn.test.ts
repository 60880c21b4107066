import { expect, test } from "vitest";
import { formatLsn, parseLsn } from "../../../../src/practice/incident-lab/lsn.ts";

test("positions are read and printed as PostgreSQL does", () => {
  expect(parseLsn("0/23BB288")).toBe(0x23bb288n);
  expect(parseLsn("1/0")).toBe(0x1_0000_0000n);
  expect(formatLsn(0x1_0000_000an)).toBe("1/A");
});

test.for(["", "0", "0/", "0/G", "123456789/0"])('"%s" is none', (text) => {
  expect(() => parseLsn(text)).toThrow(`"${text}" is no LSN.`);
});
