/** The little of progress that the home page carries: whether there is any to be shown. */
try {
  if (localStorage.getItem("debezium-in-production:progress") !== null) {
    void import("./show-course.ts");
  }
} catch {
  // Forbidden storage: there is no progress to be shown.
}

export {};
