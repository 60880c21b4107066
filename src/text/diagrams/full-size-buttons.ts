import { afterPaint } from "../../styles/after-paint.ts";

// What the view takes is loaded when one is opened: most pages have no diagram, and most readers open none.
for (const figure of document.querySelectorAll<HTMLElement>("figure.diagram")) {
  const title = figure.querySelector("figcaption span")?.textContent ?? "diagram";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "diagram-open";
  button.textContent = "Full size";
  button.setAttribute("aria-label", `Full size: ${title}`);
  button.addEventListener("click", () => {
    void import("./diagram-viewer.ts").then(({ openDiagram }) => {
      afterPaint(() => openDiagram(figure));
    });
  });
  figure.querySelector("figcaption")?.append(button);
}
