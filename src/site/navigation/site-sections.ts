/** A page that stands for a part of the site. */
export interface SiteSection {
  readonly label: string;
  /** Address below the site's base. */
  readonly link: string;
}

/** What stands in the folded groups of the sidebar, by the page that lists what is in each. */
export const groupedSections = {
  runbooks: { label: "Runbooks, by symptom", link: "/runbooks/" },
  labs: { label: "Incident labs", link: "/labs/" },
  quizzes: { label: "Quizzes", link: "/quiz/" },
  tools: { label: "Planning tools", link: "/tools/" },
  glossary: { label: "Glossary", link: "/glossary/" },
  messages: { label: "Messages", link: "/messages/" },
  alerts: { label: "Alerts", link: "/alerts/" },
  metrics: { label: "Metrics", link: "/reference/metrics/" },
  states: { label: "States", link: "/reference/states/" },
  platforms: { label: "Monitoring, by platform", link: "/reference/platforms/" },
  incidents: { label: "Incidents, filmed", link: "/incidents/" },
  measurements: { label: "Scaling, measured", link: "/measurements/scaling/" },
  ran: { label: "What has been run", link: "/what-has-been-run/" },
  changes: { label: "Changes", link: "/changes/" },
} as const satisfies Record<string, SiteSection>;

/** The folded groups of the sidebar. */
export const sidebarGroups = {
  runbooks: "Runbooks",
  practice: "Practice",
  planning: "Planning",
  reference: "Reference",
} as const;

/** All lessons, where they are not named one by one. */
export const courseSection = { label: "Lessons", link: "/#course" } as const satisfies SiteSection;

/** The parts of the site beside the lessons: what stands in the sidebar by itself, and the groups. */
export const sectionsOfSite = {
  lab: { label: "Run it yourself", link: "/run-it-yourself/" },
  ...groupedSections,
  progress: { label: "Your progress", link: "/progress/" },
  instructors: { label: "For instructors", link: "/instructors/" },
} as const satisfies Record<string, SiteSection>;
