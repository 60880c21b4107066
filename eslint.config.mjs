// @ts-check
import astro from "eslint-plugin-astro";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Who may import whom: each room names those below it, so that no circle can be written down.
 * docs/architecture.md says what each is.
 * @type {Record<string, string[]>}
 */
const rooms = {
  system: [],
  problems: [],
  styles: [],
  records: ["problems"],
  films: ["records"],
  "text/lessons": ["problems"],
  "text/fences": ["problems"],
  "text/links": ["problems", "text/lessons"],
  "text/prose": ["problems", "styles", "text/lessons"],
  "text/built": [],
  "text/components": ["records", "films", "text/prose"],
  "text/diagrams": ["system", "problems", "styles", "text/fences"],
  "text/evidence": ["problems", "records", "text/lessons", "text/fences"],
  "text/code-blocks": [
    ...["records", "styles", "text/lessons", "text/fences", "text/links", "text/evidence"],
  ],
  "reader/stored": [],
  "reader/controls": ["reader/stored"],
  "reader/progress": ["text/lessons", "reader/stored"],
  "reader/names": ["styles", "text/fences", "reader/stored"],
  runbooks: [
    "problems",
    "styles",
    "text/lessons",
    "text/fences",
    "reader/stored",
    "reader/controls",
  ],
  platforms: ["problems", "runbooks"],
  "practice/incident-lab": ["problems", "text/lessons", "text/fences", "reader/stored"],
  "practice/quiz": ["problems", "text/lessons", "text/fences"],
  "practice/film-player": ["records", "films"],
  "practice/scaling": ["records", "reader/stored", "reader/controls"],
  "practice/wal-budget": ["reader/stored", "reader/controls"],
  metrics: ["problems", "records", "films"],
  finder: [
    ...["system", "problems", "styles", "records", "text/lessons", "reader/stored", "runbooks"],
    "metrics",
  ],
  states: ["problems", "finder"],
  changes: ["problems", "finder"],
  glossary: ["problems", "styles", "text/lessons", "finder"],
  authoring: [
    "system",
    "problems",
    "records",
    "films",
    "text",
    "runbooks",
    "finder",
    "changes",
    "glossary",
    "metrics",
    "platforms",
    "states",
    "practice/incident-lab",
    "practice/quiz",
  ],
  book: ["system", "text/lessons", "text/built", "text/diagrams", "runbooks", "authoring"],
  "site/collections": ["text", "runbooks", "authoring"],
  "site/repository": [],
  "site/theme": [],
  "site/contents": [],
  "site/security": [],
  "site/navigation": ["text/lessons", "text/components", "practice/incident-lab", "runbooks"],
  "site/offline": ["styles"],
  "site/as-markdown": [
    ...["films", "text", "runbooks", "practice/incident-lab", "glossary", "authoring"],
  ],
  "site/slides": ["text/built", "text/fences", "practice/quiz"],
  "site/cards": ["system", "styles", "text/lessons", "text/diagrams"],
  "site/components": [
    ...[
      "problems",
      "styles",
      "records",
      "text",
      "reader",
      "runbooks",
      "practice",
      "films",
      "metrics",
      "platforms",
      "states",
      "finder",
      "glossary",
    ],
    ...["authoring", "site/repository", "site/theme", "site/contents", "site/navigation"],
    ...["site/offline", "site/cards", "site/as-markdown"],
  ],
  "site/home": ["records", "text", "reader/progress", "runbooks", "site/navigation"],
};

for (const [at, [room, below]] of Object.entries(rooms).entries()) {
  const known = Object.keys(rooms).slice(0, at);
  const circle = below.find((name) => !known.some((r) => r === name || r.startsWith(`${name}/`)));
  if (circle)
    throw new Error(
      `eslint.config.mjs: ${circle} does not stand above ${room} in the list of rooms.`,
    );
}

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${[room, ...allowed].join(", ")}.`,
}));

const labRooms = [
  "system",
  "problems",
  "records",
  "films",
  "text/fences",
  "text/lessons",
  "runbooks",
];
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
      // The code has no enums (TypeScript refuses them), so a sixth of the time would look for nothing.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
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
