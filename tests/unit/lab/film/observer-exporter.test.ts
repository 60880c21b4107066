import { expect, it } from "vitest";
import { exposition } from "../../../../lab/film/observer-exporter.ts";

it("shows the lag of each topic, and the age of the canary by the connector's server", () => {
  const lags = new Map([
    ["cdc.public.orders", 3],
    ["cdc.public.visits", 0],
  ]);
  const samples = exposition("cdc", 1.5, lags)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(samples).toEqual([
    'canary_age_seconds{server="cdc"} 1.5',
    'kafka_consumergroup_lag_sum{consumergroup="warehouse",topic="cdc.public.orders"} 3',
    'kafka_consumergroup_lag_sum{consumergroup="warehouse",topic="cdc.public.visits"} 0',
  ]);
});

it("leaves out what is not known", () => {
  expect(exposition("cdc", undefined, undefined).trim()).toBe("");
});
