/**
 * Shows the moments of a line of WAL one at a time, so that its positions move. Without this script, and on
 * paper, all moments stand below each other.
 */
class WalMoments extends HTMLElement {
  connectedCallback() {
    const items = [...this.querySelectorAll("li")];
    const said = document.createElement("output");
    const button = (label: string, press: () => void) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      made.addEventListener("click", press);
      return made;
    };
    let shown = 0;
    const show = (next: number) => {
      const before = items[shown]?.getAttribute("style") ?? "";
      shown = next;
      for (const [index, item] of items.entries())
        item.classList.toggle("is-shown", index === next);
      const picture = items[next]?.querySelector("svg");
      if (picture) {
        // From the places of the moment before to its own: reading a size makes the browser take the first.
        picture.style.cssText = before;
        picture.getBoundingClientRect();
        picture.style.cssText = "";
      }
      said.textContent = `Moment ${next + 1} of ${items.length}`;
      back.disabled = next === 0;
      on.disabled = next === items.length - 1;
    };
    const back = button("Back", () => {
      show(shown - 1);
      if (back.disabled) on.focus();
    });
    const on = button("Next moment", () => {
      show(shown + 1);
      // A button that is disabled loses the focus of the keyboard.
      if (on.disabled) back.focus();
    });
    const all = button("All moments", () => {
      const isAll = !this.classList.toggle("is-live");
      all.textContent = isAll ? "One at a time" : "All moments";
      for (const each of [back, on, said]) each.hidden = isAll;
    });
    const controls = document.createElement("p");
    controls.className = "wal-steps";
    controls.append(back, on, all, said);
    this.prepend(controls);
    this.classList.add("is-live");
    show(0);
  }
}

customElements.define("wal-moments", WalMoments);
