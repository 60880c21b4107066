import { defaultValues, type PlaceholderName } from "../../src/text/fences/placeholders.ts";

/** A value for each placeholder of the lessons. */
export type LabNames = Readonly<Record<PlaceholderName, string>>;

/** Names with which lessons are run: as printed, and others that are as legal but need quotes. */
export const nameSets = {
  default: defaultValues,
  other: {
    ...defaultValues,
    connector: "orders-cdc.2",
    slot: "orders_cdc_2",
    publication: "orders$2_pub",
    database: "Shop$2",
    "topic-prefix": "cdc-2.eu",
  },
} as const satisfies Record<string, LabNames>;

export type NameSet = keyof typeof nameSets;
