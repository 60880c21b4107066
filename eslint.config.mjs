// @ts-check
import astro from "eslint-plugin-astro";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Who may import whom, by room: each zone names a room and what it must not reach.
 * problems ← yaml ← fences, course ← feature rooms ← components ← pages, astro.config.mjs.
 */
const rooms = {
  problems: [],
  stored: [],
  styles: [],
  browser: [],
  yaml: ["problems"],
  course: ["problems", "yaml"],
  fences: ["problems", "course"],
  diagrams: ["problems", "course", "fences", "styles", "browser"],
  links: ["problems", "course", "fences"],
  prose: ["problems", "course", "fences"],
  evidence: ["problems", "course", "fences"],
  "code-blocks": ["problems", "course", "fences", "evidence"],
  "incident-lab": ["problems", "yaml", "course", "fences"],
  search: ["styles"],
  names: ["fences", "stored", "styles"],
  progress: ["stored", "course"],
  quiz: ["problems", "yaml", "course", "fences"],
  controls: ["stored"],
  scaling: ["problems", "course", "fences", "controls", "stored"],
  "wal-budget": ["controls", "stored"],
  runbooks: ["problems", "yaml", "course", "fences", "controls", "stored"],
  contents: [],
  theme: [],
  alerts: [],
  security: [],
  authoring: [
    "code-blocks",
    "problems",
    "course",
    "fences",
    "evidence",
    "diagrams",
    "links",
    "prose",
    "incident-lab",
    "runbooks",
    "components",
    "quiz",
  ],
  home: ["course", "progress", "runbooks"],
  components: [
    "alerts",
    "course",
    "fences",
    "authoring",
    "evidence",
    "scaling",
    "controls",
    "incident-lab",
    "wal-budget",
    "runbooks",
    "stored",
    "styles",
    "prose",
    "diagrams",
    "search",
    "contents",
    "theme",
    "names",
    "progress",
    "quiz",
  ],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${[room, ...allowed].join(", ")}.`,
}));

const labRooms = ["problems", "fences", "course", "runbooks"];
const labReachesIn = {
  target: "./lab",
  from: "./src",
  except: labRooms.map((name) => `./${name}`),
  message: `lab may import only from src/${labRooms.join(", src/")}.`,
};

/** The site reads what the lab has recorded, never how it works. */
const siteReadsRecords = {
  target: "./src/**/*",
  from: ["./lab/**/*.ts", "./bench/**/*.ts"],
  message: "src may import only data of lab, such as lab/versions.json, and nothing of bench.",
};

const nobodyImportsTests = {
  target: ["./src", "./lab", "./bench"],
  from: "./tests",
  message: "Nothing imports tests.",
};

export default tseslint.config(
  {
    ignores: [
      "dist",
      ".cache",
      ".astro",
      "node_modules",
      "lab/.state",
      "**/*.tmp.ts",
      "tests/build/fixtures",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  ...astro.configs.recommended,
  { files: ["src/**/*.tsx"], extends: [reactHooks.configs.flat.recommended] },
  {
    plugins: { "import-x": importX },
    rules: {
      "import-x/no-restricted-paths": [
        "error",
        { zones: [...zones, labReachesIn, siteReadsRecords, nobodyImportsTests] },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-console": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A table of empty details is `{}`; index signatures are read with brackets on purpose.
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
);
