/** Keeps that the lab of this page was solved. The panel says so by an event; its detail is the id. */
addEventListener("lab-solved", (event) => {
  const { detail } = event as CustomEvent<string>;
  void import("./stored-progress.ts").then(({ markLabSolved }) => {
    markLabSolved(detail);
    void import("./show-labs.ts");
  });
});

export {};
