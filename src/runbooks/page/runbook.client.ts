/** What the page of a runbook does: the reader's platform, ticks and clock, what scrolls. */
import { choosePlatform } from "./choose-platform.ts";
import { followSteps } from "./follow-steps.ts";
import { sayWhatScrolls } from "./scrolling.ts";

choosePlatform();
const { runbook } = document.querySelector<HTMLElement>("[data-runbook]")?.dataset ?? {};
if (runbook !== undefined) followSteps(runbook);
sayWhatScrolls();
