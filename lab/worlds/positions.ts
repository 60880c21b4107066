import type { Captured, Context } from "./context.ts";
import { isFree } from "./slot/ways.ts";

/** What Connect says of a connector's offsets. */
interface Stored {
  readonly offsets: readonly { readonly offset?: Readonly<Record<string, unknown>> }[];
}

/** Whether a position is stored, and lies behind the initial snapshot. */
export const isPosition = ({ offsets }: Stored): boolean =>
  offsets.length > 0 &&
  offsets.every(
    ({ offset }) => offset?.["snapshot"] === undefined || offset["snapshot_completed"] === true,
  );

/** Whether a connector sends rows before anything is written. */
export const takesSnapshot = ({ config }: Pick<Captured, "config">) =>
  config["snapshot.mode"] !== "no_data";

/** Stops a connector, which stores its position, and resumes it. */
async function storesPosition(
  { database, names, connect, streaming, wait }: Context,
  { connector, config }: Captured,
): Promise<boolean> {
  const slot = config["slot.name"] ?? "";
  await connect.call("PUT", `/${connector}/stop`);
  await wait(`nobody reads ${slot}`, () => isFree({ database, names }, slot));
  const { body } = await connect.call("GET", `/${connector}/offsets`);
  await connect.call("PUT", `/${connector}/resume`);
  await streaming(slot);
  return isPosition(body as Stored);
}

/**
 * Lets connectors store a position, as they have done long since in production. Without one the next
 * start after a crash takes a second snapshot, and deletes before it are never sent. So nothing may be
 * written meanwhile, unless no snapshot is taken at all.
 */
export async function withPositions(
  context: Context,
  connectors: readonly Captured[],
): Promise<void> {
  for (const each of connectors)
    await context.wait(
      `${each.connector} has stored a position`,
      () => storesPosition(context, each),
      240,
    );
}

/** Waits until Connect has stored a position of a connector by itself. */
export const hasPosition = ({ connect, wait }: Context, connector: string): Promise<void> =>
  wait(
    `a position of ${connector} is stored`,
    async () => isPosition((await connect.call("GET", `/${connector}/offsets`)).body as Stored),
    150,
  );
