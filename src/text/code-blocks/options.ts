import type { StarlightExpressiveCodeOptions } from "@astrojs/starlight/expressive-code";
import { blankPlugin } from "./blank-plugin.ts";
import { copyPlugin } from "./copy-plugin.ts";
import { outputPlugin } from "./output-plugin.ts";
import { patientTransformer } from "./no-tokenize-timeout.ts";
import { runLinkPlugin } from "./run-link-plugin.ts";
import { placeholderPlugin } from "./placeholder-plugin.ts";
import { syntaxTheme } from "./code-theme.ts";
import { wholeWordsPlugin } from "./whole-words-plugin.ts";
import { tokenClassPlugin } from "./token-class-plugin.ts";

/** How code blocks look and what they do; passed to Starlight. */
export const expressiveCodeOptions: StarlightExpressiveCodeOptions = {
  themes: [syntaxTheme],
  useStarlightUiThemeColors: false,
  useStarlightDarkModeSwitch: false,
  minSyntaxHighlightingColorContrast: 0,
  // Like all styles of a page, these stand in it: see astro.config.mjs.
  emitExternalStylesheet: false,
  // Shiki has no grammar for PromQL; an honest plain text needs no warning in every build.
  shiki: { langAlias: { promql: "txt" }, transformers: [patientTransformer] },
  plugins: [
    outputPlugin(),
    runLinkPlugin(),
    placeholderPlugin(),
    blankPlugin(),
    tokenClassPlugin(),
    wholeWordsPlugin(),
    copyPlugin(),
  ],
  // No text marks lines; their styles would stand in every page.
  textMarkers: false,
  // Lines wrap: no code scrolls sideways on a phone or on paper. Tables in output are the exception.
  defaultProps: { wrap: true, frame: "code", preserveIndent: true },
  styleOverrides: {
    borderColor: "var(--rule)",
    borderRadius: "0.25rem",
    codeBackground: "var(--code-paper)",
    codeForeground: "var(--code-ink)",
    codeFontFamily: "var(--__sl-font-mono)",
    codeFontSize: "var(--sl-text-code)",
    codeLineHeight: "1.55",
    codePaddingBlock: "0.8rem",
    codePaddingInline: "1rem",
    uiFontFamily: "var(--__sl-font)",
    uiFontSize: "var(--sl-text-sm)",
    focusBorder: "var(--accent)",
    frames: {
      shadowColor: "transparent",
      editorBackground: "var(--code-paper)",
      editorTabBarBackground: "var(--paper-sunken)",
      editorTabBarBorderBottomColor: "var(--rule)",
      editorActiveTabBackground: "var(--paper-sunken)",
      editorActiveTabForeground: "var(--ink)",
      editorActiveTabIndicatorTopColor: "transparent",
      editorActiveTabIndicatorBottomColor: "transparent",
      editorActiveTabBorderColor: "transparent",
      editorTabBarBorderColor: "var(--rule)",
      inlineButtonForeground: "var(--ink)",
      inlineButtonBorder: "var(--rule-strong)",
      inlineButtonBackground: "var(--paper-raised)",
      inlineButtonBackgroundIdleOpacity: "1",
      inlineButtonBackgroundHoverOrFocusOpacity: "1",
      inlineButtonBorderOpacity: "1",
      tooltipSuccessBackground: "var(--check)",
      tooltipSuccessForeground: "var(--paper)",
    },
  },
};
