import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { afterAll, afterEach, expect, it, onTestFinished } from "vitest";
import { claimPort } from "../../../../lab/stack/port-claims.ts";
import {
  choosePorts,
  monitoringPortsBeside,
  portsBeside,
  portsReleased,
} from "../../../../lab/stack/ports.ts";
import { newFolder } from "../../support/fake-renderer.ts";
import { host, type Ports } from "../../../../lab/stack/topology.ts";

const folder = newFolder();
afterAll(folder.remove);
const claimIn = (port: number) => claimPort(port, folder.path);

const open: Server[] = [];

async function listenOn(port: number): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  open.push(server);
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no address");
  return address.port;
}

const closeAll = () =>
  Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
afterEach(closeAll);

/** Five ports that were free a moment ago. */
async function freePorts(): Promise<Ports> {
  const [postgresql = 0, kafka = 0, controller = 0, connect = 0, metrics = 0] = await Promise.all(
    [0, 0, 0, 0, 0].map(listenOn),
  );
  await closeAll();
  return { postgresql, kafka, controller, connect, metrics };
}

/** Chooses ports as one stack that starts, and gives its claims back when the test ends. */
async function choose(...[asked, preferred]: [Partial<Ports>, Ports]): Promise<Ports> {
  const { ports, release } = await choosePorts(asked, preferred, claimIn);
  onTestFinished(release);
  return ports;
}

it("takes the preferred ports when they are free", async () => {
  const preferred = await freePorts();
  expect(await choose({}, preferred)).toEqual(preferred);
});

it("takes another for one that is in use", async () => {
  const preferred = await freePorts();
  await listenOn(preferred.kafka);
  const chosen = await choose({}, preferred);
  expect(chosen).toEqual({ ...preferred, kafka: chosen.kafka });
  expect(chosen.kafka).not.toBe(preferred.kafka);
});

it("refuses a port that was asked for and is in use", async () => {
  const preferred = await freePorts();
  const port = await listenOn(0);
  await expect(choose({ connect: port }, preferred)).rejects.toThrow(
    `Port ${port} for connect is in use by another program.\n` +
      "  End that program, choose another port with --connect-port, or leave the option out.",
  );
});

it("gives a port that was asked for to no other component", async () => {
  const preferred = await freePorts();
  const chosen = await choose({ metrics: preferred.postgresql }, preferred);
  expect(chosen.metrics).toBe(preferred.postgresql);
  expect(chosen.postgresql).not.toBe(preferred.postgresql);
});

it("refuses the same port for two components", async () => {
  const preferred = await freePorts();
  const asked = { kafka: preferred.kafka, connect: preferred.kafka };
  await expect(choose(asked, preferred)).rejects.toMatchObject({ code: "port-taken" });
});

it("two stacks that start in the same moment never choose one port", async () => {
  const preferred = await freePorts();
  const both = await Promise.all([choose({}, preferred), choose({}, preferred)]);
  expect(new Set(both.flatMap((ports) => Object.values({ ...ports }))).size).toBe(10);
});

it("a port is free again when the start that claimed it is over", async () => {
  const preferred = await freePorts();
  (await choosePorts({}, preferred, claimIn)).release();
  expect(await choose({}, preferred)).toEqual(preferred);
});

it("a start that is refused keeps no claim", async () => {
  const preferred = await freePorts();
  const asked = { kafka: preferred.kafka, connect: preferred.kafka };
  await expect(choose(asked, preferred)).rejects.toMatchObject({ code: "port-taken" });
  expect(await choose({}, preferred)).toEqual(preferred);
});

it("waits until ports are released, and says when they are not", async () => {
  const ports = await freePorts();
  await listenOn(ports.metrics);
  expect(await portsReleased(Object.values({ ...ports }), 0)).toBe(false);
  const released = portsReleased(Object.values({ ...ports }), 5);
  await closeAll();
  expect(await released).toBe(true);
});

it("keeps stacks side by side apart", () => {
  const all = [1, 2, 3].flatMap((n) => Object.values({ ...portsBeside(n) }));
  const watching = [1, 2, 3].flatMap((n) => Object.values({ ...monitoringPortsBeside(n) }));
  expect(new Set([...all, ...watching]).size).toBe(30);
});
