import { labVersions, type LabVersions } from "../stack/topology.ts";

/** The versions on which worlds run. */
export const tortureVersions: readonly [LabVersions, ...LabVersions[]] = [labVersions];
