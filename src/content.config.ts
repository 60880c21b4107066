import { defineCollection } from "astro:content";
import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { z } from "zod";
import { lessonSchema } from "./course/lesson-schema.ts";
import { runbookPageSchema } from "./runbooks/file/runbook-schema.ts";

export const collections = {
  // Ids follow the files, `course/<module>/<slug>` and `runbooks/<id>`, and so do the pages' addresses.
  docs: defineCollection({
    loader: glob({ base: "./src/content", pattern: ["course/**/*.mdx", "runbooks/*.mdx"] }),
    // Pages that are neither (home, 404) go through this schema as well, hence `partial`. Lessons
    // and runbooks are held to their whole schemas by src/authoring before anything is built.
    schema: docsSchema({ extend: z.union([lessonSchema.partial(), runbookPageSchema]) }),
  }),
};
