import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { LaunchOptions } from "playwright";

/** A tab of a browser that nothing looks into but through its pages. */
export interface UnwatchedTab {
  /** Opens an address, and waits until the page is loaded. */
  open(url: string): Promise<void>;
  /** What a function that needs nothing but its argument from outside gives in the page. */
  run<Result, Argument = undefined>(
    inPage: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

export interface UnwatchedTabs {
  newTab(): Promise<UnwatchedTab>;
  close(): Promise<void>;
}

/** A message of the DevTools protocol. https://chromedevtools.github.io/devtools-protocol/ */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly error?: { readonly message: string };
  readonly result?: Record<string, unknown>;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Sends what a browser is to do, and hears what it says. */
async function talkTo(address: string) {
  const socket = new WebSocket(address);
  await once(socket, "open");
  const hearers = new Set<(message: Message) => void>();
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    for (const hear of hearers) hear(message);
  });
  const heard = (isIt: (message: Message) => boolean): Promise<Message> =>
    new Promise((resolve) => {
      const hear = (message: Message) => {
        if (!isIt(message)) return;
        hearers.delete(hear);
        resolve(message);
      };
      hearers.add(hear);
    });
  let last = 0;
  const send = async (method: string, params: object = {}, sessionId?: string) => {
    const id = ++last;
    const answer = heard((message) => message.id === id);
    socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    const { error, result = {} } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return { send, heard };
}

/** The address at which a browser listens, from what it says when it starts. */
async function addressSaidBy(stderr: Readable): Promise<string> {
  const lines = createInterface({ input: stderr, signal: AbortSignal.timeout(30_000) });
  for await (const line of lines) {
    const [address] = /ws:\S+/.exec(line) ?? [];
    if (address === undefined) continue;
    // What it says later is not read, and must not fill the pipe.
    stderr.resume();
    return address;
  }
  throw new Error("The browser did not say within half a minute where it listens.");
}

type Talk = Awaited<ReturnType<typeof talkTo>>;

async function openTab({ send, heard }: Talk): Promise<UnwatchedTab> {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const attached = await send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(attached["sessionId"]);
  await send("Page.enable", {}, session);
  return {
    open: async (url) => {
      const loaded = heard(
        ({ method, sessionId }) => method === "Page.loadEventFired" && sessionId === session,
      );
      await send("Page.navigate", { url }, session);
      await loaded;
    },
    run: async <Result, Argument>(
      inPage: (argument: Argument) => Result,
      argument?: Argument,
    ): Promise<Awaited<Result>> => {
      const expression = `(${inPage.toString()})(${JSON.stringify(argument)})`;
      const how = { expression, awaitPromise: true, returnByValue: true };
      const evaluated = await send("Runtime.evaluate", how, session);
      const { result, exceptionDetails } = evaluated as unknown as Evaluated;
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
      return result.value as Awaited<Result>;
    },
    toFront: async () => {
      await send("Page.bringToFront", {}, session);
    },
    close: async () => {
      await send("Target.closeTarget", { targetId });
    },
  };
}

/**
 * A browser of its own, with a new profile. Chromium lets a new service worker take over once the old one is idle,
 * and one that is looked into, as Playwright does with all, is not idle for half a minute or longer.
 * @throws Error when the browser says no address within half a minute
 */
export async function unwatchedTabs(browser: LaunchOptions): Promise<UnwatchedTabs> {
  const { executablePath = "", args = [], env } = browser;
  const profile = mkdtempSync(join(tmpdir(), "profile-"));
  const own = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const child = spawn(executablePath, [...args, ...own, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  const end = async () => {
    const ended = once(child, "exit");
    if (child.kill()) await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = await addressSaidBy(child.stderr);
  const talk = await talkTo(address);
  return { newTab: () => openTab(talk), close: end };
}
