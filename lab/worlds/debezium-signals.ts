import type { Context } from "./context.ts";

/** The signal table that worlds have, as its owner would fill it in. */
export const signalTable = "public.debezium_signal";

/**
 * Makes the signal table as Debezium's manual describes it, and has the connector, which does not run
 * yet, capture it.
 * @param listed whether its list of tables names it as well, which Debezium does not ask for
 */
export async function addSignalTable(
  { database, main, names }: Context,
  listed = true,
): Promise<void> {
  await database.run(
    `CREATE TABLE ${signalTable} (
       id varchar(42) PRIMARY KEY, type varchar(32) NOT NULL, data varchar(2048) NULL);
     GRANT SELECT, INSERT, DELETE ON ${signalTable} TO debezium;
     ALTER PUBLICATION "${names.publication}" ADD TABLE ${signalTable};`,
    names.database,
    "app",
  );
  const list = main.config["table.include.list"] ?? "";
  Object.assign(main.config, {
    "signal.data.collection": signalTable,
    "table.include.list": listed ? `${list},${signalTable}` : list,
  });
}
