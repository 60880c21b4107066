import { createRoot } from "react-dom/client";
import type { LabWorker } from "../lab-client.ts";
import type { Situation } from "../lab-schema.ts";
import { LabPanel } from "./LabPanel.tsx";

const newWorker = (): LabWorker =>
  new Worker(new URL("../worker.ts", import.meta.url), { type: "module" });

/**
 * Puts a running lab into an element of the page.
 * @param failed is told why, when the lab cannot be started
 */
export function mountLab(
  element: HTMLElement,
  lab: Situation,
  failed: (reason: string) => void,
): void {
  createRoot(element).render(<LabPanel lab={lab} newWorker={newWorker} failed={failed} />);
}
