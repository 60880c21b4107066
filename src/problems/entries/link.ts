import { entry } from "../entry.ts";
import { didYouMean, writeAnchor } from "../suggest.ts";

export const linkEntries = {
  "link/missing-page": entry<{ target: string; nearest: string | undefined }>(
    ({ target }) => `The link goes to "${target}", which does not exist.`,
    ({ nearest }) =>
      didYouMean(
        nearest,
        "Write the path of the lesson's file, relative to this file: ../02-module-2/02-x.mdx#section.",
      ),
  ),
  "link/missing-anchor": entry<{
    anchor: string;
    page: string;
    nearest: string | undefined;
    anchors: readonly string[];
  }>(
    ({ anchor, page }) => `The link goes to "#${anchor}", but ${page} has no such section.`,
    ({ nearest, anchors }) =>
      writeAnchor(
        nearest && `#${nearest}`,
        anchors.map((anchor) => `#${anchor}`),
      ),
  ),
  "link/no-page": entry<{ target: string }>(
    ({ target }) => `The link goes to "${target}", which is no page of the site.`,
    "Write the path of a lesson's file with its section (../02-module-2/02-x.mdx#section) or a whole " +
      "address (https://…); a picture is shown with ![what it shows](./picture.svg).",
  ),
  "link/no-scheme": entry<{ target: string }>(
    ({ target }) => `The link "${target}" leads to a file of that name on this site.`,
    ({ target }) => `Write https://${target}.`,
  ),
  "link/no-address": entry<{ target: string }>(
    ({ target }) => `The link "${target}" names no address.`,
    "Write the whole address: https://debezium.io/documentation/",
  ),
  "link/missing-asset": entry<{ target: string }>(
    ({ target }) => `The file "${target}" does not exist.`,
    "Put the file beside the lesson and write its path relative to the lesson: ./picture.svg.",
  ),
  "link/ignores-base": entry<{ target: string }>(
    ({ target }) => `The link "${target}" begins at the root of the server.`,
    "Write the path of the lesson's file relative to this file (../02-module-2/02-x.mdx): " +
      "the site may be served below another path.",
  ),
  "image/ignores-base": entry<{ target: string }>(
    ({ target }) => `The picture "${target}" is taken from the root of the server.`,
    "Put it beside the lesson and write its path relative to the lesson (./picture.svg): " +
      "the site may be served below another path.",
  ),
  "link/no-section": entry<{ target: string }>(
    ({ target }) => `The link to "${target}" names no section.`,
    "Add the anchor of the section you mean: ../02-module-2/02-x.mdx#section.",
  ),
  "link/insecure": entry<{ target: string }>(
    ({ target }) => `The link "${target}" is neither https nor a path to a lesson.`,
    "Use https, or the relative path of a lesson's file.",
  ),
  "link/no-text": entry(
    "The link has no text.",
    "Write what the reader finds there between the square brackets.",
  ),
} as const;
