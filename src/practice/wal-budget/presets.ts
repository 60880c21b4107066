import { lessonExample, type Form } from "./form.ts";

/** A filled form to begin with: round numbers of a kind of system, to be replaced by measured ones. */
export interface Preset {
  readonly title: string;
  readonly value: Form;
}

/** Beginnings to choose from. All but the lesson's example are invented, and the page says so. */
export const presets: readonly Preset[] = [
  { title: "The lesson’s example", value: lessonExample },
  {
    title: "Small database, nobody on call at the weekend",
    value: {
      ...lessonExample,
      rate: "200 kB/s",
      outage: "64 h",
      snapshot: "30 min",
      maxWalSize: "1 GB",
      disk: "100 GB",
      other: "1 GB",
    },
  },
  {
    title: "Busy database, on call day and night",
    value: {
      ...lessonExample,
      rate: "20 MB/s",
      outage: "4 h",
      snapshot: "8 h",
      checkpoint: "15 min",
      maxWalSize: "64 GB",
      disk: "2 TB",
      other: "10 GB",
    },
  },
  {
    title: "Managed service that allows no limit",
    value: { ...lessonExample, unlimited: true, disk: "200 GB" },
  },
];
