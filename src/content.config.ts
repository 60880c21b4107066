import { defineCollection } from "astro:content";
import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { lessonSchema } from "./course/lesson-schema.ts";

export const collections = {
  // Ids follow the files, `course/<module>/<slug>`, and so do the pages' addresses.
  docs: defineCollection({
    loader: glob({ base: "./src/content", pattern: "course/**/*.mdx" }),
    // Pages that are no lessons (home, 404) go through this schema as well, hence `partial`.
    // Lessons are held to the whole schema by src/authoring before anything is built.
    schema: docsSchema({ extend: lessonSchema.partial() }),
  }),
};
