import type { AstroIntegration } from "astro";
import type { DiagramRenderer } from "../../text/diagrams/draw.ts";
import { measurementsPath } from "../../records/measurements.ts";
import { verifiedPath } from "../../records/verified.ts";
import { ProblemError } from "../../problems/problem-error.ts";
import { checkBuildable, type RenderPage } from "./check-pages.ts";
import type { CourseFiles } from "../course-files.ts";
import { watchCourse } from "./watch-course.ts";

interface Options {
  readonly course: CourseFiles;
  readonly diagramRenderer: DiagramRenderer;
  readonly render: RenderPage;
}

/**
 * Astro integration: a build begins with a check of the whole course and ends there when an
 * author made a mistake; `npm run dev` checks on every change and shows the report in the browser.
 */
export function authoring({ course, diagramRenderer, render }: Options): AstroIntegration {
  const check = () => checkBuildable(course, diagramRenderer, render);
  return {
    name: "course-authoring",
    hooks: {
      "astro:config:setup": async ({ command, config, addWatchFile }) => {
        // Pages show what the lab recorded: after a run, `npm run dev` starts anew.
        for (const path of [verifiedPath, measurementsPath]) {
          addWatchFile(new URL(path, config.root));
        }
        if (command !== "build") return;
        const problems = await check();
        if (problems.length > 0) throw new ProblemError(problems, course.read);
      },
      "astro:server:setup": ({ server, logger }) => {
        watchCourse(server, {
          check,
          read: course.read,
          log: (text) => {
            logger.error(text);
          },
        });
      },
    },
  };
}
