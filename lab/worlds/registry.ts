import { connectClusterLost } from "./connect-cluster-lost/worlds.ts";
import type { World } from "./world.ts";

/** All worlds of all runbooks. */
export const worlds: readonly World[] = [...connectClusterLost];
