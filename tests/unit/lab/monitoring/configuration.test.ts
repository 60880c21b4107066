import { expect, it } from "vitest";
import { withPorts } from "../../../../lab/monitoring/configuration.ts";
import { standardMonitoringPorts, standardPorts } from "../../../../lab/stack/topology.ts";

const ports = {
  ...standardPorts,
  ...standardMonitoringPorts,
  metrics: 21_004,
  alertmanager: 21_008,
};

it("puts the ports of the stack where the standard ones stand", () => {
  const text = 'targets: ["127.0.0.1:9404"]\nurl: http://127.0.0.1:9095/';
  expect(withPorts(text, ports)).toBe('targets: ["127.0.0.1:21004"]\nurl: http://127.0.0.1:21008/');
});

it("leaves ports of others and longer numbers as they are", () => {
  const text = "127.0.0.1:3000 127.0.0.1:94040 10.127.0.0.1:9404x";
  expect(withPorts(text, ports)).toBe(text);
});
