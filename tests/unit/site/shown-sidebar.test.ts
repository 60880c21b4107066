import { describe, expect, test } from "vitest";
import { shownSidebar, type SidebarEntry } from "../../../src/site/navigation/shown-sidebar.ts";

const site = {
  Lessons: ["/course/a/", "/course/b/"],
  "More lessons": ["/course/c/"],
  Runbooks: ["/runbooks/", "/runbooks/slot-lost/", "/runbooks/failover/"],
  Practice: ["/labs/", "/labs/orphan/", "/quiz/", "/quiz/a/"],
  Reference: ["/glossary/", "/messages/"],
};

const link = (href: string, current: string): SidebarEntry => ({
  type: "link",
  label: `page ${href}`,
  href,
  isCurrent: href === current,
  badge: undefined,
  attrs: {},
});

/** What the sidebar of a page shows: labels of links at the top, and the addresses in each group. */
function shownOn(current: string) {
  const entries = Object.entries(site).map(([label, addresses]): SidebarEntry => ({
    type: "group",
    label,
    collapsed: true,
    badge: undefined,
    entries: addresses.map((href) => link(href, current)),
  }));
  const shown = shownSidebar([link("/lab/", current), ...entries], {
    listing: new Map([
      ["/runbooks/", "By symptom"],
      ["/labs/", "Labs"],
      ["/quiz/", "Quizzes"],
      ["/glossary/", "Glossary"],
      ["/messages/", "Messages"],
    ]),
    isLesson: (href) => href.startsWith("/course/"),
    lookedUp: new Set(["Runbooks", "Reference"]),
    course: { label: "All lessons", href: "/#course" },
  });
  return shown.map((entry) =>
    entry.type === "link"
      ? entry.label
      : { [entry.label]: entry.entries.map((each) => (each.type === "link" ? each.href : "")) },
  );
}

describe("the sidebar shows", () => {
  const lessonsInFull = [{ Lessons: site.Lessons }, { "More lessons": site["More lessons"] }];
  const practiceLists = { Practice: ["/labs/", "/quiz/"] };
  const reference = { Reference: site.Reference };

  test("on a lesson all lessons, and of the other groups what lists them", () => {
    const shown = ["page /lab/", ...lessonsInFull, "By symptom", practiceLists, reference];
    expect(shownOn("/course/b/")).toEqual(shown);
    expect(shownOn("/lab/")).toEqual(shown);
    expect(shownOn("/")).toEqual(shown);
  });

  test("on a runbook all runbooks, and one link to the lessons", () => {
    expect(shownOn("/runbooks/failover/")).toEqual([
      "page /lab/",
      "All lessons",
      { Runbooks: site.Runbooks },
      practiceLists,
      reference,
    ]);
  });

  test("on a page of reference one link to the lessons and one to the runbooks", () => {
    expect(shownOn("/messages/")).toEqual([
      "page /lab/",
      "All lessons",
      "By symptom",
      practiceLists,
      reference,
    ]);
  });

  test("on a quiz its whole group beside the lessons", () => {
    expect(shownOn("/quiz/a/")).toContainEqual({ Practice: site.Practice });
    expect(shownOn("/quiz/a/")).toContainEqual({ Lessons: site.Lessons });
  });

  test("no group of which nothing is listed", () => {
    expect(JSON.stringify(shownOn("/lab/"))).not.toContain("failover");
  });
});
