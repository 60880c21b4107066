import { getCollection } from "astro:content";
import { labRoute } from "../../practice/incident-lab/lab-path.ts";
import { planningTools, toolIds, toolRoute } from "../../text/components/planning-tools.ts";
import { lessonPages } from "../../text/lessons/lesson-pages.ts";

/** A page that a list for language models names without Markdown of its own. */
export interface OtherPage {
  readonly kind: "Reference" | "Tool" | "Lab" | "Quiz";
  readonly title: string;
  readonly description: string;
  /** Address of the page below the base. */
  readonly route: string;
}

const reference: readonly OtherPage[] = [
  {
    title: "Messages",
    description:
      "What PostgreSQL, Debezium, Kafka Connect and Kafka write when a pipeline is in trouble, what each message means, and the page that answers it.",
    route: "/messages/",
  },
  {
    title: "Alerts",
    description:
      "Prometheus alerts on slots, WAL and connectors, each with the runbook it leads to.",
    route: "/alerts/",
  },
  {
    title: "Metrics",
    description:
      "Every metric of the running stack, from which MBean it stems, and what those mean that an operator acts on.",
    route: "/reference/metrics/",
  },
  {
    title: "Monitoring, by platform",
    description:
      "What replaces node_exporter on managed services and under operators: free storage, size of pg_wal, slots, access of exporters.",
    route: "/reference/platforms/",
  },
  {
    title: "States",
    description:
      "What each state of a slot, a walsender, a connector and a task means, what it does not, and the page that acts on it.",
    route: "/reference/states/",
  },
  {
    title: "Run it yourself",
    description:
      "How to start the stack of the lessons on your own machine, and reset it in seconds.",
    route: "/run-it-yourself/",
  },
  {
    title: "Incidents, filmed",
    description: "What each metric showed, second by second, in incidents and their repair.",
    route: "/incidents/",
  },
  {
    title: "Scaling, measured",
    description: "Events per second of several setups and settings, as the lab has measured them.",
    route: "/measurements/scaling/",
  },
  {
    title: "What has been run",
    description:
      "Every command of the course: whether it ran as it stands, when, and on which versions.",
    route: "/what-has-been-run/",
  },
].map((page) => ({ kind: "Reference", ...page }));

/** The pages beside lessons, runbooks and the glossary that answer or let practice. */
export async function otherPages(): Promise<OtherPage[]> {
  const lessons = await lessonPages();
  const quizzes = new Set((await getCollection("quizzes")).map(({ id }) => id));
  const labs = (await getCollection("labs")).map(({ id, data: { lab } }) => ({
    ...{ kind: "Lab" as const, title: lab.title, description: lab.summary, route: labRoute(id) },
  }));
  const ids = new Set<string>(lessons.map(({ fields }) => fields.id));
  return [
    ...reference,
    ...toolIds
      .filter((id) => ids.has(planningTools[id].lesson))
      .map((id) => {
        const { title, gives } = planningTools[id];
        return { kind: "Tool" as const, title, description: gives, route: toolRoute(id) };
      }),
    ...labs,
    ...lessons
      .filter(({ slug }) => quizzes.has(slug))
      .map(({ fields: { id, title } }) => ({
        kind: "Quiz" as const,
        title,
        description: `Questions about what to do and why, with reasons for every answer.`,
        route: `/quiz/${id}/`,
      })),
  ];
}
