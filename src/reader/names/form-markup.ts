import {
  defaultValues,
  placeholders,
  type PlaceholderName,
} from "../../text/fences/placeholders.ts";
import { fieldNames, fields } from "./fields.ts";
import { setIds, type SetId, type Shown } from "./names-schema.ts";

const choices: Readonly<Record<Shown, string>> = {
  course: "The course’s names",
  staging: "Staging",
  production: "Production",
};

/** The id of a field's input; its hint and its mistake are named after it. */
export function inputId(set: SetId, name: PlaceholderName): string {
  return `names-${set}-${name}`;
}

/** A reason's text, and where it is documented. */
function reasonMarkup(reason: string): string {
  const [text = "", address] = reason.split(/ (?=https:)/);
  return address ? `${text} <a href="${address}">Source</a>` : text;
}

function fieldMarkup(set: SetId, name: PlaceholderName): string {
  const id = inputId(set, name);
  const { label, rule, matters } = fields[name];
  return `<div class="names-field">
    <label for="${id}">${label}</label>
    <input id="${id}" name="${name}" placeholder="${defaultValues[name]}" autocomplete="off"
      autocapitalize="none" spellcheck="false" aria-describedby="${id}-mistake ${id}-rule">
    <p class="names-mistake" id="${id}-mistake"></p>
    <p id="${id}-rule">${rule} The course’s own: <code>${defaultValues[name]}</code>.</p>
    <details><summary>Why it matters<span class="sr-only">: ${label}</span></summary>
      <p>${matters}</p><p>${reasonMarkup(placeholders[name].reason)}</p></details>
  </div>`;
}

function setMarkup(set: SetId): string {
  const warning =
    set === "production"
      ? `<p class="names-warning">Commands of runbooks then act on production when you paste them.</p>`
      : "";
  return `<fieldset data-set="${set}"><legend>${choices[set]} names</legend>${warning}
    <p>A field that is left empty shows the course’s own name.</p>
    ${fieldNames.map((name) => fieldMarkup(set, name)).join("")}</fieldset>`;
}

/** The form inside its dialog. All of it is the site's own text; what a reader typed never is. */
export function formMarkup(): string {
  const radios = (["course", ...setIds] as const).map(
    (value) =>
      `<label><input type="radio" name="shown" value="${value}"> ${choices[value]}</label>`,
  );
  return `<form method="dialog" novalidate>
    <h2 id="names-title">Your names</h2>
    <p>They stand in every command and output of the runbooks, quoted for their place. In a lesson they stand in what only looks. A command that creates, changes or stops something keeps the course’s names there, because it is for the lab; a dashed line marks it, and with production names it has no button for copying.</p>
    <p>Choose Staging or Production to enter them.</p>
    <fieldset class="names-shown"><legend>Show</legend>${radios.join("")}</fieldset>
    ${setIds.map(setMarkup).join("")}
    <p class="names-keeping"></p>
    <div class="names-aside"></div>
    <p class="names-status" role="alert"></p>
    <div class="names-actions">
      <button class="names-save">Save</button>
      <button type="button" class="names-cancel">Cancel</button>
    </div>
  </form>`;
}
