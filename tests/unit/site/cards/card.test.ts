import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cardAddress, hasCard } from "../../../../src/site/cards/card.ts";
import { cardHtml } from "../../../../src/site/cards/card-html.ts";
import { readTokens } from "../../../../src/styles/read-tokens.ts";

const tokens = readTokens(readFileSync("src/styles/tokens.css", "utf8"));
const font = { href: "font.css", family: "Text" };
const card = (title: string) => cardHtml({ route: "/", kind: "Lesson", title }, tokens, font);

test("lessons and runbooks have cards of their own, the lists of them have not", () => {
  const routes = ["/course/a/b/", "/runbooks/slot-lost/", "/runbooks/", "/", "/tools/dr-drill/"];
  expect(routes.map(hasCard)).toEqual([true, true, false, false, false]);
  expect(routes.slice(0, 2).map(cardAddress)).toEqual([
    "/cards/course-a-b.png",
    "/cards/runbooks-slot-lost.png",
  ]);
  expect(cardAddress("/")).toBe("/cards/course.png");
});

test("a title stands on its card as text, whatever signs it has", () => {
  expect(card("restart_lsn < 0/1 & more")).toContain("<h1>restart_lsn &lt; 0/1 &amp; more</h1>");
});

test("a long title is set smaller", () => {
  expect(card("A".repeat(61))).toContain("font-size: 72px");
  expect(card("A".repeat(60))).toContain("font-size: 88px");
});
