import { addSignalTable, signalTable } from "../debezium-signals.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../judge/verdict.ts";
import { pause } from "../slot/ways.ts";
import type { World } from "../world.ts";

export const runbook = "add-table";

const listOf = ({ main }: Context) => main.config["table.include.list"]?.split(",") ?? [];

/** The connector starts without a table that the weather writes all the time, published or not. */
export async function beginWithout(
  context: Context,
  table: string,
  { published = false, list = (all: readonly string[]) => all.join(",") } = {},
): Promise<void> {
  const { database, main, names } = context;
  const others = listOf(context).filter((each) => each !== `public.${table}`);
  Object.assign(main.config, { "table.include.list": list(others) });
  if (!published)
    await database.run(
      `ALTER PUBLICATION "${names.publication}" DROP TABLE ${table}`,
      names.database,
      "app",
    );
  await addSignalTable(context, false);
  await context.create(main);
  await context.streaming(names.slot);
  await context.allIsWell();
  await pause(context.random.of("begin").int(3000, 8000));
}

/** What worlds have in which this table is to be added. */
export const adding = (table: string) =>
  ({
    runbook,
    kind: "incident",
    connector: "not yet",
    ends: "done",
    blanks: () => ({ FILL_IN_TABLE: `public.${table}`, FILL_IN_SIGNAL_TABLE: signalTable }),
    changes: ({ main, names }) => [
      `connector ${main.connector} table.include.list`,
      `publication ${names.database} ${names.publication}`,
    ],
    repaired: async ({ database, names }): Promise<readonly Finding[]> => {
      const held = await database.value(
        `SELECT count(*) FROM pg_publication_tables WHERE pubname = '${names.publication}' AND tablename = '${table}'`,
      );
      return held === "1"
        ? []
        : [{ code: "not-published", subject: table, detail: names.publication }];
    },
  }) as const satisfies Partial<World>;
