import { expect, test } from "vitest";
import { shortAddress, wholeAddress } from "../../../../src/finder/search/short-address.ts";

test.each([
  ["/course/a/#ask-all-five", "Ask all five", "/course/a/#"],
  ["/course/a/#1-no-event-yet", "−1: no event yet", "/course/a/#"],
  ["/course/a/#what-tasksmax-does", "What `tasks.max` does", "/course/a/#"],
  ["/course/a/#ask-all-five-1", "Ask all five", "/course/a/#ask-all-five-1"],
  ["/course/a/", "A lesson", "/course/a/"],
])("%s below “%s” travels as %s and arrives whole", (address, heading, short) => {
  expect(shortAddress(address, heading)).toBe(short);
  expect(wholeAddress(short, heading)).toBe(address);
});
