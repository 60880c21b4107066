import type { ConnectorStatus, Observation } from "../observation.ts";
import { Frame } from "./Frame.tsx";
import { sizeInMb } from "./size-in-mb.ts";

interface Props {
  readonly seen: Observation;
  readonly disk: number;
}

function stateOf({ state, task }: ConnectorStatus): string {
  if (state !== "RUNNING") return state;
  return task === null ? "RUNNING, tasks: []" : `RUNNING, task ${task}`;
}

/** The slots and the connectors of this moment. */
export function SlotTable({ seen, disk }: Props) {
  return (
    <Frame name="Table: slots and connectors">
      <table className="lab-table">
        <caption>
          pg_wal takes {sizeInMb(Math.min(seen.wal, disk * 1_048_576))} of {disk} MB;{" "}
          {seen.limit === null ? "slots have no limit" : `a slot may keep ${sizeInMb(seen.limit)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Slot</th>
            <th scope="col">wal_status</th>
            <th scope="col">Retained</th>
            <th scope="col">{"Un\u00ADconfirmed"}</th>
            <th scope="col">Reader</th>
          </tr>
        </thead>
        <tbody>
          {seen.slots.map((slot) => (
            <tr key={slot.slot_name}>
              <th scope="row">{slot.slot_name}</th>
              <td className={slot.wal_status === "lost" ? "lab-lost" : undefined}>
                {slot.wal_status ?? "–"}
                {slot.invalidation_reason && ` (${slot.invalidation_reason})`}
              </td>
              <td>{sizeInMb(slot.retained)}</td>
              <td>{sizeInMb(slot.unconfirmed)}</td>
              <td>{slot.reader ?? "none"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="lab-table">
        <thead>
          <tr>
            <th scope="col">Connector</th>
            <th scope="col">Status in Connect</th>
            <th scope="col">Trace</th>
          </tr>
        </thead>
        <tbody>
          {seen.connectors.map((connector) => (
            <tr key={connector.name}>
              <th scope="row">{connector.name}</th>
              <td>{stateOf(connector)}</td>
              <td>{connector.trace || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
