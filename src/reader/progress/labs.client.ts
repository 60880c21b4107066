/** The little of progress that a page of labs carries: whether there is any to be shown. */
try {
  if (localStorage.getItem("debezium-in-production:progress") !== null) {
    void import("./show-labs.ts");
  }
} catch {
  // Forbidden storage: no lab is known to be solved.
}

export {};
