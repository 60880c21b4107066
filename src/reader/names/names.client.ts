/** The little of the reader's names that every page carries: whether there are any, and the buttons. */
const key = "debezium-in-production:names";

const load = () => import("./page-names.ts");

function isStored(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

if (isStored()) void load();
addEventListener("storage", (event) => {
  if (event.key === key) void load();
});

async function open(button: HTMLElement) {
  try {
    await load();
    const { openNamesForm } = await import("./names-form.ts");
    await openNamesForm(button);
  } catch {
    button.textContent = "Could not be loaded: load the page again";
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-open-names]")) {
  button.disabled = false;
  button.addEventListener("click", () => void open(button));
}
