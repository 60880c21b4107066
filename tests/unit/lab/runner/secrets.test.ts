import { expect, test } from "vitest";
import { maskSecrets } from "../../../../lab/runner/secrets.ts";
import { passwords } from "../../../../lab/stack/topology.ts";

const secrets = Object.values(passwords);

test.for([
  [`connected with ${passwords.debezium}`, "connected with ********"],
  ['{"database.password": "hunter2"}', '{"database.password": "********"}'],
  ['{"sasl.token":"abc"}', '{"sasl.token":"********"}'],
  ["password=hunter2 user=app", "password=******** user=app"],
  ["postgres://app:hunter2@127.0.0.1/shop", "postgres://app:********@127.0.0.1/shop"],
  ['{"database.password": "${env:DB_PASSWORD}"}', '{"database.password": "${env:DB_PASSWORD}"}'],
  ["no secret here", "no secret here"],
] as const)("%s is shown as %s", ([text, shown]) => {
  expect(maskSecrets(text, secrets)).toBe(shown);
});
