import type { Program } from "estree";

/** The part of an MDX tree that imports something. */
export interface StyleImport {
  readonly type: "mdxjsEsm";
  readonly value: "";
  readonly data: { readonly estree: Program };
}

/**
 * What a Markdown plugin puts at the top of a page that needs a style sheet, so that no other page loads it.
 * @param names of files in this folder, without their ending
 */
export const importStyles = (...names: readonly string[]): StyleImport => ({
  type: "mdxjsEsm",
  value: "",
  data: {
    estree: {
      type: "Program",
      sourceType: "module",
      body: names.map((name) => ({
        type: "ImportDeclaration",
        specifiers: [],
        source: { type: "Literal", value: `/src/styles/${name}.css` },
        attributes: [],
      })),
    },
  },
});
