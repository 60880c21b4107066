/** Lets readers choose a theme, and keeps the choice where storage allows it. */
type Theme = "auto" | "dark" | "light";

/** Starlight's own key: a choice that was made with its control stays. */
const key = "starlight-theme";
const light = matchMedia("(prefers-color-scheme: light)");

function storedTheme(): Theme {
  try {
    const text = localStorage.getItem(key);
    return text === "dark" || text === "light" ? text : "auto";
  } catch {
    return "auto";
  }
}

function store(theme: Theme) {
  try {
    localStorage.setItem(key, theme === "auto" ? "" : theme);
  } catch {
    // Forbidden or full: the choice lasts as long as the page.
  }
}

let chosen = storedTheme();
const selects = document.querySelectorAll<HTMLSelectElement>(".theme-select");

function show() {
  const system = light.matches ? "light" : "dark";
  document.documentElement.dataset["theme"] = chosen === "auto" ? system : chosen;
  for (const select of selects) select.value = chosen;
}

for (const select of selects) {
  select.addEventListener("change", () => {
    chosen = select.value as Theme;
    store(chosen);
    show();
  });
}
light.addEventListener("change", show);
addEventListener("storage", (event) => {
  if (event.key !== key) return;
  chosen = storedTheme();
  show();
});
show();

export {};
