import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";
import { remarkRunbookSteps } from "../../../../src/runbooks/page/remark-runbook-steps.ts";

const titles = () => new Map([["slot-lost", "A slot is lost"]]);

interface Hints {
  readonly hName?: string;
  readonly hProperties?: Readonly<Record<string, unknown>>;
}

/** A tree in one line a node: elements by name and properties, texts and fences as they are. */
function outline(node: Nodes, depth = 0): string[] {
  const pad = " ".repeat(depth);
  const { hName, hProperties = {} } = (node.data ?? {}) as Hints;
  const properties = Object.entries(hProperties).map(
    ([name, value]) => ` ${name}=${String(value)}`,
  );
  if (node.type === "text") return [`${pad}"${node.value}"`];
  if (node.type === "inlineCode") return [`${pad}\`${node.value}\``];
  if (node.type === "code") return [`${pad}${node.lang ?? ""}: ${node.meta ?? ""}`];
  if (node.type === "mdxjsEsm") return [`${pad}esm`];
  const name = "name" in node && typeof node.name === "string" ? node.name : node.type;
  const url = node.type === "link" ? ` ${node.url}` : "";
  const own = `${pad}${hName ?? name}${url}${properties.join("")}`;
  return [own, ...("children" in node ? node.children : []).flatMap((c) => outline(c, depth + 1))];
}

function lines(text: string, path = "/x/src/content/runbooks/some-trouble.mdx"): string[] {
  const tree = parseMdx(text);
  remarkRunbookSteps({ titles })(tree, { path });
  return outline(tree);
}

const fence = (meta: string, value = "x") => `\`\`\`${meta}\n${value}\n\`\`\`\n`;
const look = fence('sql run looks needs="pg_monitor"');
const steps = (...parts: string[]) =>
  ["Before.\n", "## Look first", look, ...parts, "## Done when", look].join("\n");

describe("a runbook's text", () => {
  test("becomes numbered steps, named by their headings, with a box each", () => {
    const found = lines(steps());
    expect(found.filter((line) => /^ \S/.test(line))).toEqual([
      " esm",
      " paragraph",
      " section className=step data-step=look-first aria-labelledby=look-first",
      " section className=step data-step=done-when aria-labelledby=done-when",
    ]);
    expect(found).toContain("   heading id=look-first");
    expect(found).toContain("   a className=step-number href=#done-when aria-label=Link to step 2");
    expect(found).toContain("    input type=checkbox aria-label=Done: Look first");
  });

  test("of other files stays as it is", () => {
    expect(lines(steps(), "/x/src/content/course/01-a/01-b.mdx").join("\n")).not.toContain("step");
  });
});

describe("a command", () => {
  test.for([
    ["looks", "Only looks"],
    ["changes", "Changes something"],
    ["final", "Cannot be undone"],
  ])("that %s says: %s", ([does, words]) => {
    const found = lines(`## A\n\n${fence(`sql run ${does ?? ""} needs="settings connect"`)}`);
    expect(found).toContain(`  div className=act act-${does ?? ""}`);
    expect(found).toContain(`      "${words ?? ""}"`);
    expect(found).toContain(`      "needs the right to change settings, Connect's REST interface"`);
  });

  test("that is repeated says for how long", () => {
    const found = lines(`## A\n\n${fence('sql run looks needs="none" within="600s"')}`);
    expect(found).toContain('      "repeat for up to 10 minutes"');
  });

  test("that is only documented says so, and by what reason", () => {
    const found = lines(`## A\n\n${fence('bash show="Documented: by its maker"')}`);
    expect(found).toContain("  div className=act act-shown");
    expect(found).toContain('      "Documented, not run by the lab"');
    expect(found).toContain('     " by its maker"');
  });

  test("has its expected outputs below it, and the others folded", () => {
    const found = lines(
      steps(
        fence("text output", "fine"),
        fence("text output", "also fine"),
        fence('text output otherwise="slot-lost"', "lost"),
      ),
    );
    expect(found.filter((line) => line.includes("text:"))).toEqual([
      '    text: output label="You should see"',
      '    text: output label="or"',
      '     text: output otherwise="slot-lost" label="Or it says"',
    ]);
    expect(found).toContain("   details className=otherwise");
  });

  test("within a variant has its outputs as well", () => {
    const found = lines(`## A\n\n<On platform="rds">\n\n${look}\n${fence("text output")}\n</On>\n`);
    expect(found).toContain("  On");
    expect(found).toContain("   div className=act act-looks");
    expect(found).toContain('     text: output label="You should see"');
  });

  test("takes no output that does not follow it", () => {
    const found = lines(`## A\n\n${look}\nText.\n\n${fence("text output", "far")}`);
    expect(found).toContain("  text: output");
  });
});

describe("another output", () => {
  const branch = (meta: string, value = "odd") =>
    lines(steps(fence("text output"), fence(`text output ${meta}`, value)));

  test("names its first words and where to go, before it is unfolded", () => {
    const found = branch('otherwise="#done-when"', "half\ndone");
    expect(found).toContain("       `half`");
    expect(found).toContain('        "→ step 2"');
  });

  test.for([
    ['otherwise="#done-when"', "link #done-when", "Go to step 2: Done when"],
    ['otherwise="go on"', "link #done-when", "Go on with step 2: Done when"],
    ['otherwise="slot-lost"', "link ../slot-lost/", "A slot is lost"],
    ['otherwise="not-written-yet"', "link ../not-written-yet/", "not-written-yet"],
  ])("%s leads by %s", ([meta, link, words]) => {
    const found = branch(meta ?? "");
    expect(found).toContain(`      ${link ?? ""}`);
    expect(found).toContain(`       "${words ?? ""}"`);
  });

  test("that stops says whom to ask", () => {
    const found = branch('otherwise="stop: Ask the owner."');
    expect(found).toContain('       "Stop here:"');
    expect(found).toContain('      "Ask the owner."');
    expect(found).toContain('        "→ stop here"');
  });

  test("that is late says after how long", () => {
    const found = lines(
      `## A\n\n${fence('sql run looks within="120s"')}\n${fence('text output otherwise="#a" late')}`,
    );
    expect(found.join("\n")).toContain('label="Still after 2 minutes"');
    expect(found).toContain('       "still "');
  });

  test("of the last step that goes on has nowhere to go", () => {
    const found = lines(`## A\n\n${look}\n${fence('text output otherwise="go on"')}`);
    expect(found).toContain('      "Go on."');
  });
});
