import { whyNot } from "./can-run.ts";
import type { Situation } from "./lab-schema.ts";

/**
 * The button of a lab's page. Nothing of the lab is loaded before it is pressed. A browser that
 * cannot run it is told why, and the recorded run is unfolded.
 */
function prepare(place: HTMLElement): void {
  const button = place.querySelector("button");
  const problem = place.querySelector<HTMLElement>(".lab-problem");
  const panel = place.querySelector<HTMLElement>(".lab-place");
  const data = place.querySelector("script[type='application/json']")?.textContent;
  const transcript = document.querySelector<HTMLDetailsElement>("details.lab-transcript");
  if (!button || !problem || !panel || !data) return;
  const failed = (reason: string) => {
    if (reason === "") {
      problem.textContent = "";
      return;
    }
    problem.textContent = `The lab cannot run here. ${reason} The recorded run is below.`;
    if (transcript) transcript.open = true;
  };
  button.addEventListener("click", () => {
    const reason = whyNot(globalThis);
    if (reason !== undefined) {
      failed(reason);
      return;
    }
    button.disabled = true;
    import("./panel/mount.tsx").then(
      ({ mountLab }) => {
        button.hidden = true;
        mountLab(panel, JSON.parse(data) as Situation, failed);
      },
      () => {
        button.disabled = false;
        failed("It could not be loaded; check the connection and try again.");
      },
    );
  });
}

// What the lab was about may be read once it is solved.
addEventListener("lab-solved", () => {
  const debrief = document.querySelector<HTMLDetailsElement>("details.lab-debrief");
  if (debrief) debrief.open = true;
});

for (const place of document.querySelectorAll<HTMLElement>(".lab-start")) prepare(place);
