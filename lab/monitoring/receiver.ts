/**
 * Takes Alertmanager's notifications and prints each as one line of JSON: a process of its own, started
 * with a port and a word by which the stack finds its processes.
 */
import { createServer } from "node:http";
import { host } from "../stack/topology.ts";

/** More than any notification of the lab; whatever sends more is not Alertmanager. */
const longest = 1_000_000;

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (data: Buffer) => {
    body += data.toString();
    if (body.length > longest) request.destroy();
  });
  request.on("end", () => {
    try {
      console.log(
        JSON.stringify({ at: new Date().toISOString(), ...(JSON.parse(body) as object) }),
      );
      response.end();
    } catch {
      response.writeHead(400).end("This takes notifications of Alertmanager, as JSON.\n");
    }
  });
});
server.listen(Number(process.argv[2]), host);
