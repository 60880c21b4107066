import type { Settings } from "../stack/connector-config.ts";
import type { Context } from "../worlds/context.ts";
import type { Claims } from "./claims.ts";
import type { Consumers } from "./consumers.ts";

/** What an incident does with its stack while it is filmed. */
export interface FilmScene extends Context {
  readonly consumers: Consumers;
}

/** What happens at one moment of a film. */
export interface Act {
  /** Seconds after the film's beginning. */
  readonly at: number;
  /** In one sentence. */
  readonly text: string;
  /** What a person would type for it; none where nobody types anything. */
  readonly commands?: readonly string[];
  /** @param begins says that it begins now, where preparing it takes seconds */
  readonly act: (scene: FilmScene, begins: () => void) => Promise<void>;
}

/** An incident that is filmed: how it begins, and how it is repaired. */
export interface Incident {
  readonly name: string;
  readonly title: string;
  /** What happened, in one sentence. */
  readonly story: string;
  /** Length of the film in seconds. */
  readonly seconds: number;
  readonly fault?: Act;
  readonly repair?: Act;
  /** Changes of the connector's configuration from the beginning. */
  readonly config?: Settings;
  /** Whether the connector is created by the fault and not before. */
  readonly connector?: "running" | "not yet";
  /** Done before the weather begins. */
  readonly before?: (context: Context) => Promise<void>;
  /** What the film must show; one that does not is not kept. */
  readonly shows: Claims;
  /** What is written meanwhile: all kinds of transactions, small ones only, or nothing. */
  readonly weather: "all" | "small" | "none";
  /** Whether a row is written each second for the canary; its reader sees it in Kafka. */
  readonly canary: boolean;
}
