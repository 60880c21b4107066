import type { MermaidConfig } from "mermaid";
import type { ColorPair } from "../../styles/read-tokens.ts";
import { toneStyles } from "./tones.ts";
import { diagramFont, diagramFontSize, themeVariables } from "./diagram-theme.ts";

/**
 * How Mermaid draws. Everything random is pinned: without `handDrawnSeed` rounded shapes get
 * random control points, and the same source would never give the same picture twice.
 */
export function mermaidConfig(tokens: Readonly<Record<string, ColorPair>>): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: "strict",
    theme: "base",
    themeVariables: themeVariables(tokens),
    // Mermaid draws the paper behind a label half transparent, with the line showing through.
    themeCSS: `.edgeLabel rect, .edgeLabel .label rect { opacity: 1; } ${toneStyles(tokens)}`,
    fontFamily: `"${diagramFont}", sans-serif`,
    fontSize: diagramFontSize,
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: "diagram",
    handDrawnSeed: 1,
    suppressErrorRendering: true,
    flowchart: { useMaxWidth: false, wrappingWidth: 260, padding: 12 },
    sequence: {
      useMaxWidth: false,
      mirrorActors: false,
      actorFontSize: diagramFontSize,
      messageFontSize: diagramFontSize,
      noteFontSize: diagramFontSize,
      width: 130,
      actorMargin: 40,
    },
    state: { useMaxWidth: false },
    gantt: { useMaxWidth: false, fontSize: 14, sectionFontSize: 14, useWidth: 720 },
    timeline: { useMaxWidth: false },
    er: { useMaxWidth: false, fontSize: 14 },
    pie: { useMaxWidth: false },
    mindmap: { useMaxWidth: false },
    quadrantChart: {
      useMaxWidth: false,
      pointLabelFontSize: 14,
      quadrantLabelFontSize: 16,
      xAxisLabelFontSize: 15,
      yAxisLabelFontSize: 15,
    },
    xyChart: {
      useMaxWidth: false,
      xAxis: { labelFontSize: 14, titleFontSize: 15 },
      yAxis: { labelFontSize: 14, titleFontSize: 15 },
    },
  };
}
