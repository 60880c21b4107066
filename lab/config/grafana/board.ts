import type { BoardRow } from "./panel.ts";
import { connectorBoardRow } from "./rows/connector.ts";
import { deliveryBoardRow } from "./rows/delivery.ts";
import { postgresqlBoardRow } from "./rows/postgresql.ts";
import { readerBoardRow } from "./rows/reader.ts";
import { sendingBoardRow } from "./rows/sending.ts";
import { sightBoardRow } from "./rows/sight.ts";
import { slotBoardRow } from "./rows/slot.ts";
import { walBoardRow } from "./rows/wal.ts";

/** The board an operator looks at during an incident, from the symptom to its causes. */
export const boardRows: readonly BoardRow[] = [
  deliveryBoardRow,
  connectorBoardRow,
  readerBoardRow,
  sendingBoardRow,
  slotBoardRow,
  walBoardRow,
  postgresqlBoardRow,
  sightBoardRow,
];

/** What is chosen above the board, each by a query of Grafana for the values of a label. */
export interface BoardVariable {
  readonly name: "connector" | "server" | "slot" | "instance";
  readonly label: string;
  /** Which series have the label. */
  readonly series: string;
  /** The label whose values are chosen from. */
  readonly values: string;
}

/**
 * The names come from the inventory of the rules: a list made of the connector's own series would lose a
 * connector just when it stops. The choice of a connector narrows the others.
 */
export const boardVariables: readonly BoardVariable[] = [
  { name: "connector", label: "Connector", series: "cdc:expected", values: "connector" },
  {
    name: "server",
    label: "Topic prefix",
    series: 'cdc:expected{connector=~"$connector"}',
    values: "server",
  },
  {
    name: "slot",
    label: "Slot",
    series: 'cdc:expected{connector=~"$connector"}',
    values: "slot_name",
  },
  {
    name: "instance",
    label: "PostgreSQL",
    series: 'up{job="postgresql"}',
    values: "instance",
  },
];
