import type { MetaOptions } from "@expressive-code/core";
import type { Root } from "mdast";
import { runAddresses, type RunAddress } from "../links/run-addresses.ts";

const attributeName = "address";

/**
 * Remark plugin: gives each command and its output their address on the way to Expressive Code, which is given
 * nothing of a fence but its language, its attributes and its text. It comes before all that changes the text.
 */
export function remarkRunAddresses() {
  return (tree: Root) => {
    for (const [node, { id, name }] of runAddresses(tree)) {
      // Percent-encoded, so that no heading can end it.
      const value = encodeURIComponent(JSON.stringify({ id, name }));
      node.meta = `${node.meta ?? ""} ${attributeName}="${value}"`;
    }
  };
}

/** The address in a fence's attributes; `undefined` for what is only shown. */
export function addressIn(meta: MetaOptions): Pick<RunAddress, "id" | "name"> | undefined {
  const text = meta.getString(attributeName);
  return text === undefined
    ? undefined
    : (JSON.parse(decodeURIComponent(text)) as Pick<RunAddress, "id" | "name">);
}
