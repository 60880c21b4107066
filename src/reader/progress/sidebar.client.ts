/** The little of progress that every page carries: whether there is any to be marked in the sidebar. */
let loaded = false;

function look() {
  try {
    if (loaded || localStorage.getItem("debezium-in-production:progress") === null) return;
    loaded = true;
    void import("./mark-lessons.ts");
  } catch {
    // Forbidden storage: there is no progress to be marked.
  }
}

look();
// What is read or answered on this page is the first of it.
addEventListener("stored-here", look);

export {};
