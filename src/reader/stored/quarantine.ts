import type { Device } from "./storage-adapter.ts";
import { keyPrefix } from "./keys.ts";

/** A stored text that was not understood, kept as it was found. */
export interface SetAside {
  readonly key: string;
  readonly text: string;
}

const prefixOf = (name: string) => `${keyPrefix}set-aside:${name}:`;

/** All texts of a kind that were set aside. */
export function setAsides(device: Device, name: string): SetAside[] {
  const prefix = prefixOf(name);
  return device
    .keys()
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => {
      const text = device.read(key);
      return text === null ? [] : [{ key, text }];
    });
}

/**
 * Keeps a text under a key of its own; one that is kept already is not kept twice.
 * @returns whether it is safe now; `false` when the storage is full or closed
 */
export function setAside(device: Device, name: string, text: string): boolean {
  if (setAsides(device, name).some((kept) => kept.text === text)) return true;
  let number = 1;
  while (device.read(`${prefixOf(name)}${number}`) !== null) number++;
  try {
    device.write(`${prefixOf(name)}${number}`, text);
    return true;
  } catch {
    return false;
  }
}
