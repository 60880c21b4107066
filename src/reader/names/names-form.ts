/** The form for the reader's names. Loaded when it is opened for the first time. */
import stylesUrl from "../../styles/names-form.css?url";
import { afterPaint } from "../../styles/after-paint.ts";
import { loadStyles } from "../../styles/load-styles.ts";
import { offerQuarantined } from "../stored/offer-quarantined.ts";
import { keepingWords } from "../stored/keeping-words.ts";
import { asMeant, fieldNames, mistakeIn } from "./fields.ts";
import { formMarkup, inputId } from "./form-markup.ts";
import { setIds, show, shownOf, valuesOf, write, type SetId, type Shown } from "./names-schema.ts";
import { storedNames } from "./page-names.ts";

/** An element of the form; the markup has it. */
function part<E extends HTMLElement>(within: Element, selector: string, kind: new () => E): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The form has no ${selector}.`);
  return found;
}

class NamesForm {
  readonly #dialog = document.createElement("dialog");

  constructor() {
    this.#dialog.className = "names-dialog";
    this.#dialog.setAttribute("aria-labelledby", "names-title");
    this.#dialog.innerHTML = formMarkup();
    document.body.append(this.#dialog);
    const form = part(this.#dialog, "form", HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save();
    });
    form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.type === "radio") this.#showSet();
      else this.#judge(target);
    });
    part(form, ".names-cancel", HTMLElement).addEventListener("click", () => this.#dialog.close());
  }

  /** Opens it with what is stored. @param opener gets the focus back */
  open(opener: HTMLElement) {
    const names = storedNames.get();
    const radios = this.#dialog.querySelectorAll<HTMLInputElement>("[name=shown]");
    for (const radio of radios) radio.checked = radio.value === shownOf(names);
    for (const set of setIds) {
      const values = valuesOf(names, set);
      for (const name of fieldNames) {
        const input = this.#input(set, name);
        input.value = values[name] ?? "";
        this.#judge(input);
      }
    }
    this.#showSet();
    this.#say("");
    part(this.#dialog, ".names-keeping", HTMLElement).textContent =
      keepingWords[storedNames.keeping()];
    offerQuarantined(part(this.#dialog, ".names-aside", HTMLElement), storedNames, "names");
    this.#dialog.addEventListener("close", () => opener.focus(), { once: true });
    this.#dialog.showModal();
  }

  #input(set: SetId, name: (typeof fieldNames)[number]) {
    return part(this.#dialog, `#${inputId(set, name)}`, HTMLInputElement);
  }

  #shown(): Shown {
    return part(this.#dialog, "[name=shown]:checked", HTMLInputElement).value as Shown;
  }

  #showSet() {
    for (const set of this.#dialog.querySelectorAll<HTMLElement>("[data-set]")) {
      set.hidden = set.dataset["set"] !== this.#shown();
    }
  }

  #say(text: string) {
    part(this.#dialog, ".names-status", HTMLElement).textContent = text;
  }

  /** Says beside a field what is wrong with it. @returns whether the name is accepted */
  #judge(input: HTMLInputElement): boolean {
    const name = input.name as (typeof fieldNames)[number];
    const mistake = mistakeIn(name, asMeant(name, input.value));
    input.setAttribute("aria-invalid", String(mistake !== undefined));
    part(this.#dialog, `#${input.id}-mistake`, HTMLElement).textContent = mistake ?? "";
    return mistake === undefined;
  }

  #save() {
    const inputs = [...this.#dialog.querySelectorAll<HTMLInputElement>("[data-set] input")];
    const wrong = inputs.filter((input) => !this.#judge(input));
    const [first] = wrong;
    if (first) {
      const set = first.closest<HTMLElement>("[data-set]")?.dataset["set"] ?? "";
      part(this.#dialog, `[name=shown][value=${set}]`, HTMLInputElement).checked = true;
      this.#showSet();
      const count = wrong.length === 1 ? "One name is" : `${wrong.length} names are`;
      this.#say(`${count} not accepted, the first one for ${set}. Nothing was saved.`);
      first.focus();
      return;
    }
    const now = Date.now();
    storedNames.update((names) => {
      const written = setIds.reduce((all, set) => {
        const values = fieldNames.map((name) => [
          name,
          asMeant(name, this.#input(set, name).value),
        ]);
        return write(all, set, Object.fromEntries(values) as Record<string, string>, now);
      }, names);
      return show(written, this.#shown(), now);
    });
    const keeping = storedNames.keeping();
    if (keeping === "kept") afterPaint(() => this.#dialog.close());
    else this.#say(`The page shows these names now. ${keepingWords[keeping]}`);
  }
}

let form: NamesForm | undefined;
let styles: Promise<void> | undefined;

/**
 * Opens the form.
 * @param opener the button that was pressed
 */
export async function openNamesForm(opener: HTMLElement): Promise<void> {
  await (styles ??= loadStyles(stylesUrl));
  form ??= new NamesForm();
  form.open(opener);
}
