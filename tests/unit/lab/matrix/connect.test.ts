import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectAt, type Connect } from "../../../../lab/matrix/connect.ts";

let server: Server;
let connect: Connect;
let asked: string[];
let answer: { status: number; body: string };

beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: "{}" };
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (data: Buffer) => (body += data.toString()));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${body}`.trim());
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  connect = connectAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => server.close());

test("connectors are created, stopped and resumed by PUT", async () => {
  await connect.create("a", { x: "1" });
  await connect.change("a", "stop");
  await connect.change("a", "resume");
  expect(asked).toEqual([
    'PUT /connectors/a/config {"x":"1"}',
    "PUT /connectors/a/stop",
    "PUT /connectors/a/resume",
  ]);
});

test("a connector that was just created has no status yet", async () => {
  answer = { status: 404, body: '{"error_code":404}' };
  expect(await connect.status("a")).toBeUndefined();
  answer = { status: 200, body: '{"connector":{"state":"RUNNING"},"tasks":[]}' };
  expect(await connect.status("a")).toEqual({ connector: { state: "RUNNING" }, tasks: [] });
});

test("a refusal is reported with what Connect said", async () => {
  answer = { status: 400, body: '{"message":"Failed to find any class"}' };
  await expect(connect.create("a", {})).rejects.toThrow(
    'PUT /connectors/a/config failed:\n{"message":"Failed to find any class"}',
  );
  await expect(connect.offsets("a")).rejects.toThrow("GET /connectors/a/offsets failed:");
});
