import { token, type ColorPair } from "../../styles/read-tokens.ts";

/** The font diagrams are measured and drawn in: bundled, so that every machine agrees. */
export const diagramFont = "Source Sans 3 Variable";
/** Size of a diagram's text in CSS pixels. Diagrams are shown unscaled, so this is what is seen. */
export const diagramFontSize = 16;

/** Mermaid's theme variables, each drawn from one of the --diagram-* tokens. */
const roles: Readonly<Record<string, string>> = {
  background: "paper",
  primaryColor: "node",
  primaryBorderColor: "node-edge",
  primaryTextColor: "text",
  secondaryColor: "second",
  secondaryBorderColor: "second-edge",
  secondaryTextColor: "text",
  tertiaryColor: "group",
  tertiaryBorderColor: "group-edge",
  tertiaryTextColor: "text",
  lineColor: "line",
  textColor: "text",
  titleColor: "text",
  mainBkg: "node",
  nodeBorder: "node-edge",
  nodeTextColor: "text",
  clusterBkg: "group",
  clusterBorder: "group-edge",
  defaultLinkColor: "line",
  arrowheadColor: "line",
  edgeLabelBackground: "paper",
  labelBackground: "paper",
  labelBackgroundColor: "paper",
  noteBkgColor: "note",
  noteBorderColor: "note-edge",
  noteTextColor: "text",
  actorBkg: "node",
  actorBorder: "node-edge",
  actorTextColor: "text",
  actorLineColor: "line",
  signalColor: "line",
  signalTextColor: "text",
  labelBoxBkgColor: "group",
  labelBoxBorderColor: "group-edge",
  labelTextColor: "text",
  loopTextColor: "text",
  activationBkgColor: "second",
  activationBorderColor: "second-edge",
  sequenceNumberColor: "paper",
  transitionColor: "line",
  transitionLabelColor: "text",
  stateLabelColor: "text",
  stateBkg: "node",
  compositeBackground: "group",
  compositeTitleBackground: "group",
  compositeBorder: "group-edge",
  altBackground: "group",
  specialStateColor: "line",
  innerEndBackground: "paper",
  attributeBackgroundColorOdd: "paper",
  attributeBackgroundColorEven: "group",
  rowOdd: "paper",
  rowEven: "group",
  sectionBkgColor: "group",
  altSectionBkgColor: "paper",
  sectionBkgColor2: "group",
  taskBorderColor: "node-edge",
  taskBkgColor: "node",
  taskTextColor: "text",
  taskTextOutsideColor: "text",
  taskTextLightColor: "text",
  taskTextDarkColor: "text",
  taskTextClickableColor: "text",
  activeTaskBorderColor: "second-edge",
  activeTaskBkgColor: "second",
  doneTaskBkgColor: "group",
  doneTaskBorderColor: "group-edge",
  critBorderColor: "alarm-edge",
  critBkgColor: "alarm",
  todayLineColor: "alarm-edge",
  vertLineColor: "alarm-edge",
  excludeBkgColor: "group",
  gridColor: "line",
  errorBkgColor: "alarm",
  errorTextColor: "text",
  pieTitleTextColor: "text",
  pieSectionTextColor: "text",
  pieLegendTextColor: "text",
  pieStrokeColor: "line",
  pieOuterStrokeColor: "line",
  quadrant1Fill: "second",
  quadrant2Fill: "node",
  quadrant3Fill: "group",
  quadrant4Fill: "alarm",
  quadrant1TextFill: "text",
  quadrant2TextFill: "text",
  quadrant3TextFill: "text",
  quadrant4TextFill: "text",
  quadrantPointFill: "line",
  quadrantPointTextFill: "text",
  quadrantXAxisTextFill: "text",
  quadrantYAxisTextFill: "text",
  quadrantTitleFill: "text",
  quadrantInternalBorderStrokeFill: "line",
  quadrantExternalBorderStrokeFill: "line",
};

/** Fills that follow each other: pie slices, timeline sections, mind map branches. */
const series = ["node", "second", "third", "alarm", "group"] as const;

type Tokens = Readonly<Record<string, ColorPair>>;

/**
 * Mermaid's `themeVariables`, in the light colors; `replaceColors` then puts the tokens in their places.
 * @param tokens the pairs of tokens.css
 */
export function themeVariables(tokens: Tokens): Record<string, unknown> {
  const color = (name: string) => token(tokens, `diagram-${name}`).light;
  const numbered = Array.from({ length: 12 }, (_, index) => {
    const fill = series[index % series.length] ?? "node";
    return Object.entries({
      [`cScale${index}`]: color(fill),
      [`cScaleLabel${index}`]: color("text"),
      [`cScalePeer${index}`]: color(`${fill}-edge`),
      [`cScaleInv${index}`]: color(`${fill}-edge`),
      [`pie${index + 1}`]: color(fill),
      [`surface${index}`]: color("group"),
      [`surfacePeer${index}`]: color("group-edge"),
    });
  });
  return {
    darkMode: false,
    fontFamily: `"${diagramFont}", sans-serif`,
    fontSize: `${diagramFontSize}px`,
    ...Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, color(role)])),
    ...Object.fromEntries(numbered.flat()),
    xyChart: {
      backgroundColor: color("paper"),
      titleColor: color("text"),
      xAxisTitleColor: color("text"),
      xAxisLabelColor: color("text"),
      xAxisTickColor: color("line"),
      xAxisLineColor: color("line"),
      yAxisTitleColor: color("text"),
      yAxisLabelColor: color("text"),
      yAxisTickColor: color("line"),
      yAxisLineColor: color("line"),
      plotColorPalette: ["node-edge", "alarm-edge", "second-edge", "third-edge"]
        .map(color)
        .join(", "),
    },
  };
}
