import { browserStorage } from "../../reader/stored/storage-adapter.ts";
import { openStored } from "../../reader/stored/stored.ts";
import { clockWords, timeOfDay } from "./clock.ts";
import {
  beginAnew,
  followingSchema,
  followingOf,
  isDone,
  startClock,
  tick,
} from "./ticked-steps-schema.ts";

const stored = openStored(followingSchema, browserStorage(window));
const one = (selector: string) => document.querySelector<HTMLElement>(selector);

interface Step {
  readonly id: string;
  readonly section: HTMLElement;
  readonly box: HTMLInputElement;
}

function steps(): Step[] {
  return [...document.querySelectorAll<HTMLElement>("section[data-step]")].flatMap((section) => {
    const box = section.querySelector<HTMLInputElement>(".step-done input");
    return box ? [{ id: section.dataset["step"] ?? "", section, box }] : [];
  });
}

function setHidden(selector: string, hidden: boolean): void {
  const place = one(selector);
  if (place) place.hidden = hidden;
}

function setText(selector: string, text: string): void {
  const place = one(selector);
  if (place && place.textContent !== text) place.textContent = text;
}

/** Shows beside a box when it was ticked. */
function showTime({ parentElement: label }: HTMLInputElement, at: number | undefined): void {
  if (at === undefined) label?.removeAttribute("data-at");
  else label?.setAttribute("data-at", timeOfDay(at));
}

/**
 * Keeps what is ticked of a runbook, and how long it has been followed.
 * @param runbook its id
 */
export function followSteps(runbook: string): void {
  const all = steps();
  const showClock = () => {
    const { started } = followingOf(stored.get(), runbook);
    setHidden("[data-clock]", started === null);
    setHidden("[data-start-clock]", started !== null);
    if (started !== null) setText("[data-time]", clockWords(Date.now() - started));
  };

  const show = () => {
    const following = followingOf(stored.get(), runbook);
    for (const { id, section, box } of all) {
      box.checked = isDone(following, id);
      section.classList.toggle("done", box.checked);
      showTime(box, box.checked ? following.ticks[id]?.at : undefined);
    }
    const done = all.filter(({ box }) => box.checked).length;
    setText("[data-done-count]", `${done} of ${all.length} steps done`);
    const begun = following.started !== null || done > 0;
    setHidden("[data-begin-anew]", !begun);
    setHidden("[data-really]", true);
    setText(
      "[data-not-kept]",
      stored.keeping() === "kept" ? "" : "This browser keeps nothing: it is gone with this page.",
    );
    showClock();
  };

  for (const { id, box } of all) {
    box.addEventListener("change", () => {
      stored.update((followed) => tick(followed, runbook, id, box.checked, Date.now()));
    });
  }
  one("[data-start-clock]")?.addEventListener("click", () => {
    stored.update((followed) => startClock(followed, runbook, Date.now()));
    // The button is gone now: the keys go on from the one beside it.
    one("[data-begin-anew]")?.focus();
  });
  askBefore(() => {
    stored.update((followed) => beginAnew(followed, runbook, Date.now()));
    show();
    one("[data-start-clock]")?.focus();
  });
  stored.subscribe(show);
  setInterval(showClock, 1000);
  show();
}

/** Begins anew only after a second question, which the keys go through as well. */
function askBefore(begin: () => void): void {
  const ask = one("[data-begin-anew]");
  const answer = (asked: boolean) => {
    setHidden("[data-really]", !asked);
    if (ask) ask.hidden = asked;
  };
  ask?.addEventListener("click", () => {
    answer(true);
    one("[data-begin-anew-really]")?.focus();
  });
  one("[data-keep]")?.addEventListener("click", () => {
    answer(false);
    ask?.focus();
  });
  one("[data-begin-anew-really]")?.addEventListener("click", begin);
}
