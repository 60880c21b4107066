import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Addresses } from "./open-metrics.ts";

const configuration = z.object({
  scrape_configs: z.array(
    z.object({
      job_name: z.string(),
      static_configs: z.array(z.object({ targets: z.array(z.string()) })),
    }),
  ),
});

/**
 * The label "instance" of each job, as the lab's Prometheus has it on the ports of the printed commands.
 * @param config the folder `lab/config`
 */
export function addressesOf(config: string): Addresses {
  const file = readFileSync(join(config, "prometheus/prometheus.yml"), "utf8");
  return new Map(
    configuration.parse(parse(file)).scrape_configs.flatMap(({ job_name, static_configs }) => {
      const target = static_configs[0]?.targets[0];
      return target === undefined ? [] : [[job_name, target] as const];
    }),
  );
}
