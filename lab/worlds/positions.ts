import type { Captured, Context } from "./context.ts";
import { isFree } from "./slot/ways.ts";

/**
 * Lets connectors store a position, as they have done long since in production. Without one the next
 * start after a crash takes a second snapshot, and deletes before it are never sent.
 */
export async function withPositions(
  context: Context,
  connectors: readonly Captured[],
): Promise<void> {
  const { connect, streaming, wait } = context;
  for (const { connector, config } of connectors) {
    const slot = config["slot.name"] ?? "";
    await connect.call("PUT", `/${connector}/stop`);
    await wait(`${connector} has stored a position`, async () => {
      const { body } = await connect.call("GET", `/${connector}/offsets`);
      const { offsets } = body as { readonly offsets: readonly unknown[] };
      return offsets.length > 0 && (await isFree(context, slot));
    });
    await connect.call("PUT", `/${connector}/resume`);
    await streaming(slot);
  }
}
