import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/pages/**/*.astro",
    "src/site/components/**/*.astro",
    "src/{authoring,book}/**/*-cli.ts",
    "src/practice/incident-lab/worker.ts",
    "src/site/offline/worker/offline-worker.ts",
  ],
  vitest: {
    config: [
      "vitest.config.ts",
      "vitest.lab.config.ts",
      "vitest.proofs.config.ts",
      "vitest.mutation.config.ts",
    ],
  },
  project: ["src/**/*.{ts,tsx,astro,mdx}", "bench/**/*.ts", "lab/**/*.ts", "tests/**/*.ts"],
  // Of the system: see lab/stack/system-tools.ts.
  ignoreBinaries: ["useradd", "tail", "java", "mount", "umount", "promtool", "jq"],
  ignoreDependencies: [
    // A module path in src/text/diagrams/font-css.ts, not an import.
    "@fontsource-variable/source-sans-3",
    // Resolved by its name in src/text/diagrams/browser/bundled-chromium.ts.
    "@sparticuz/chromium",
    // Its renderer, mermaid-isomorphic, is used directly; it says which version of that it stands for.
    "rehype-mermaid",
    // Stryker loads it by the name of the test runner in tests/mutation/main.ts.
    "@stryker-mutator/vitest-runner",
    // `astro check` loads it.
    "@astrojs/check",
    // The type check calls it by its path, because both compilers are called tsc: see tests/run-steps.ts.
    "typescript-7",
  ],
  // What tests look at is exported for them.
  ignoreExportsUsedInFile: true,
};

export default config;
