/** @type {import("prettier").Config} */
export default {
  printWidth: 100,
  // Commands in lessons are executed as they stand; nothing may reformat them.
  embeddedLanguageFormatting: "off",
  plugins: ["prettier-plugin-astro"],
  overrides: [{ files: "*.astro", options: { parser: "astro" } }],
};
