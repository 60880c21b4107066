import type { Incident } from "./incident.ts";
import { connectorIncidents } from "./incidents/connector.ts";
import { kafkaIncidents } from "./incidents/kafka.ts";
import { unpublished } from "./incidents/publication.ts";
import { sourceIncidents } from "./incidents/source.ts";

/** All incidents that are filmed. */
export const incidents: readonly Incident[] = [
  ...sourceIncidents,
  ...connectorIncidents,
  ...kafkaIncidents,
  unpublished,
];
