import type { OfflineList } from "../offline-list.ts";

// The project is checked with the types of pages; these are the few that a service worker has besides.
// https://w3c.github.io/ServiceWorker/

export interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

export interface WorkerFetch extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty when a page is opened. */
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerMail extends LastingEvent {
  readonly data: unknown;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: WorkerFetch;
  message: WorkerMail;
}

interface WorkerScope {
  /** Put in front of the worker by the build. */
  readonly offlineList: OfflineList;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      type: "window";
      includeUncontrolled: true;
    }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(
    name: K,
    listener: (event: WorkerEvents[K]) => void,
  ): void;
}

export const scope = self as unknown as WorkerScope;
