import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { connectRest } from "../../../../lab/stack/connect-rest.ts";
import { host } from "../../../../lab/stack/topology.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** A worker that answers with these, one after the other; the last one again and again. */
async function worker(...answers: readonly (readonly [status: number, message?: string])[]) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const [status, message] = answers[Math.min(asked.length, answers.length - 1)] ?? [500];
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    response.writeHead(status).end(message === undefined ? "" : JSON.stringify({ message }));
  }).listen(0, host);
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no address");
  return { asked, rest: connectRest(`http://${host}:${address.port}`, 1.5) };
}

test("a request goes on while the workers agree on their tasks", async () => {
  const { asked, rest } = await worker(
    [409, "Cannot complete request momentarily due to stale configuration"],
    [409, "Cannot complete request because of a conflicting operation (e.g. worker rebalance)"],
    [204],
  );
  expect((await rest.call("POST", "/a/restart")).status).toBe(204);
  expect(asked).toEqual(Array(3).fill("POST /connectors/a/restart"));
});

test("workers that never agree are a fault", async () => {
  const { rest } = await worker([409, "momentarily"]);
  await expect(rest.call("POST", "/a/restart")).rejects.toThrow("momentarily");
});

test.each([
  [409, "Connector a already exists"],
  [404, "Connector a not found"],
])("a refusal (%s %s) is not sent again", async (status, message) => {
  const { asked, rest } = await worker([status, message]);
  await expect(rest.call("POST", "")).rejects.toThrow(message);
  expect(asked).toHaveLength(1);
});
