import { ExpressiveCodeTheme } from "@expressive-code/core";

/** What a piece of code is, as far as readers are helped by telling it apart. */
export type TokenKind = "comment" | "keyword" | "string" | "number";

/** Stand-in colors: each becomes the class `tok-<kind>`, whose color is in tokens.css. */
export const standIns: Readonly<Record<string, TokenKind>> = {
  "#010101": "comment",
  "#020202": "keyword",
  "#030303": "string",
  "#040404": "number",
};

const scopes: Readonly<Record<TokenKind, readonly string[]>> = {
  comment: ["comment", "punctuation.definition.comment"],
  keyword: [
    "keyword",
    "storage",
    "support.function",
    "entity.name.tag",
    "support.type.property-name",
  ],
  string: ["string", "punctuation.definition.string"],
  number: ["constant", "variable.other.constant"],
};

/** The one syntax theme: it sorts words into kinds; the page's style sheet gives them colors. */
export const syntaxTheme = new ExpressiveCodeTheme({
  name: "course",
  type: "light",
  colors: { "editor.background": "#ffffff", "editor.foreground": "#000000" },
  settings: Object.entries(standIns).map(([foreground, kind]) => ({
    scope: [...scopes[kind]],
    settings: { foreground },
  })),
});
