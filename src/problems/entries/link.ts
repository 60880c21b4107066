import { entry } from "../entry.ts";
import { didYouMean, writeAnchor } from "../suggest.ts";

export const linkEntries = {
  "link/missing-anchor": entry<{
    anchor: string | undefined;
    page: string;
    nearest: string | undefined;
    anchors: readonly string[];
  }>(
    ({ anchor, page }) =>
      anchor === undefined
        ? `The link names no section of ${page}.`
        : `The link goes to "#${anchor}", but ${page} has no such section.`,
    ({ nearest, anchors }) =>
      writeAnchor(
        nearest && `#${nearest}`,
        anchors.map((anchor) => `#${anchor}`),
      ),
  ),
  "link/no-block": entry<{
    anchor: string;
    page: string;
    nearest: string | undefined;
    anchors: readonly string[];
  }>(
    ({ anchor, page }) =>
      `The link goes to "#${anchor}", but ${page} has no such command or output.`,
    ({ nearest, anchors }) =>
      anchors.length === 0
        ? "It has no command that is run: lead to one of its sections."
        : `${didYouMean(nearest && `#${nearest}`, "Write the address to which the # at the block leads.")} ` +
          `There are: ${anchors.map((anchor) => `#${anchor}`).join(", ")}.`,
  ),
  "link/no-line": entry<{ anchor: string; line: number; last: number }>(
    ({ anchor, line, last }) =>
      `The link goes to line ${line} of "#${anchor}", which has ${last === 1 ? "one line" : `${last} lines`}.`,
    ({ anchor, last }) =>
      `Write #${anchor}:${last}, or a line before it; #${anchor} leads to the whole block.`,
  ),
  "link/no-page": entry<{ target: string; nearest: string | undefined }>(
    ({ target }) => `The link goes to "${target}", which is no page of the site.`,
    ({ nearest }) =>
      didYouMean(
        nearest,
        "Write the path of a lesson's file with its section (../02-module-2/02-x.mdx#section) or a whole " +
          "address (https://…); a picture is shown with ![what it shows](./picture.svg).",
      ),
  ),
  "link/no-entry": entry<{ anchor: string; page: string; nearest: string | undefined }>(
    ({ anchor, page }) => `The link goes to "#${anchor}", but ${page} has no such entry.`,
    ({ nearest, page }) =>
      didYouMean(
        nearest && `#${nearest}`,
        `Take the address of an entry from ${page} on the site.`,
      ),
  ),
  "link/no-address": entry<{ target: string }>(
    ({ target }) =>
      `The link "${target}" is neither a whole https address, nor a path to a lesson, nor a page of reference.`,
    "Write the whole address (https://debezium.io/documentation/), the path of a lesson's file relative to " +
      "this file (../02-module-2/02-x.mdx), because the site may be served below another path, or the " +
      "address of a page of reference (/reference/metrics/#up).",
  ),
  "image/no-file": entry<{ target: string }>(
    ({ target }) => `There is no picture "${target}" in the course.`,
    "Put the file beside the lesson and write its path relative to the lesson (./picture.svg): " +
      "pages load nothing from third parties, and the site may be served below another path.",
  ),
  "image/no-alt": entry(
    "The image has no alternative text.",
    "Write what it shows between the square brackets: ![what it shows](./picture.svg).",
  ),
  "link/no-text": entry(
    "The link has no text.",
    "Write what the reader finds there between the square brackets.",
  ),
} as const;
