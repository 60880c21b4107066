import { labRoute } from "../../src/practice/incident-lab/lab-path.ts";
import { labs } from "../unit/practice/incident-lab/labs.ts";
import { startLab } from "./support/lab-panel.ts";
import { whole } from "./support/lessons.ts";
import { addressOf, underBase } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const [first] = labs;
if (!first) throw new Error("There is no lab.");
const { id } = first;

test.describe.configure({ timeout: 90_000 });

test("under a base path a lab starts, and answers", whole, async ({ page }) => {
  const panel = await startLab(page, id, addressOf(underBase, labRoute(id)));
  await panel.run("SELECT 40 + 2 AS answer");
  await expect(page.getByRole("cell", { name: "42", exact: true })).toBeVisible();
});

test(
  "the keyboard alone starts a lab, runs SQL, lets time pass, leaves the editor, and goes on after a crash",
  whole,
  async ({ page }) => {
    await page.goto(labRoute(id));
    await page.getByRole("button", { name: "Start the lab" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "PostgreSQL in this page" })).toBeFocused();
    const minute = page.getByRole("button", { name: "One minute" });
    await expect(minute).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Let time run" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Stop the time" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Time" })).toContainText(
      `Minute ${first.arrive + 1}.`,
    );
    const editor = page.getByRole("textbox", { name: "SQL", exact: true });
    await editor.focus();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`Run 1, minute ${first.arrive + 1}`)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Run", exact: true })).toBeFocused();

    await test.step("after a crash the lab begins anew, and what was written is still in the editor", async () => {
      const run = async (sql: string) => {
        await editor.focus();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.insertText(sql);
        await page.keyboard.press("ControlOrMeta+Enter");
      };
      await run("CREATE TABLE public.mine (id int)");
      await expect(page.getByText(`Run 2, minute ${first.arrive + 1}`)).toBeVisible();
      await run(`SELECT * FROM pg_logical_slot_get_changes_of_the_server('debezium', NULL, NULL,
      'proto_version', '1', 'publication_names', 'dbz_publication')`);
      await expect(page.getByText("PostgreSQL's program has ended").last()).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "The lab is ready." })).toBeVisible({
        timeout: 20_000,
      });
      await expect(editor).toContainText("pg_logical_slot_get_changes_of_the_server");
      await expect(editor).toBeFocused();
      await run("SELECT to_regclass('public.mine') IS NULL AS anew");
      await expect(page.getByRole("cell", { name: "t", exact: true })).toBeVisible();
      await expect(page.getByText("PostgreSQL's program has ended")).toHaveCount(0);
    });
  },
);

test(
  "reading changes from a slot is refused with the reason, however it is written",
  whole,
  async ({ page }) => {
    const panel = await startLab(page, id);
    const calls = [
      "SELECT * FROM pg_logical_slot_peek_changes('debezium', NULL, NULL)",
      "SELECT * FROM pg_catalog.\"pg_logical_slot_get_binary_changes\"('debezium', NULL, NULL)",
      "DO $$ BEGIN EXECUTE 'SELECT pg_logical_' || 'slot_get_changes(''debezium'', NULL, NULL)'; END $$",
    ];
    for (const call of calls) {
      await panel.run(call);
      const answer = page.locator(".lab-results details[open] .lab-mistake");
      await expect(answer).toContainText("This lab cannot read changes from a slot");
      await expect(answer).toContainText("PostgreSQL in the page has one session and no walsender");
    }
  },
);

test("while a transaction is open the world waits, and says so", whole, async ({ page }) => {
  const panel = await startLab(page, id);
  await panel.run("BEGIN; CREATE TABLE public.mine (id int); SELECT 1 / 0;");
  await expect(page.getByText("Your transaction is open")).toBeVisible();
  await expect(page.getByRole("button", { name: "One minute" })).toBeDisabled();
  await panel.run("ROLLBACK");
  await panel.pass(1);
});

test(
  "the console answers as psql does, and the arrow keys bring lines back",
  whole,
  async ({ page }) => {
    await startLab(page, id);
    await page.getByText("Console", { exact: true }).click();
    const line = page.getByRole("textbox", { name: "Statement for the console" });
    await line.fill("SELECT 1 AS one, NULL AS nothing");
    await line.press("Enter");
    const answers = page.getByLabel("Answers of the console");
    await expect(answers).toContainText(" one | nothing\n-----+---------\n 1   |\n(1 row)");
    await line.press("ArrowUp");
    await expect(line).toHaveValue("SELECT 1 AS one, NULL AS nothing");
  },
);

test(
  "time waits for the first statement, goes on by itself, and is stopped",
  whole,
  async ({ page }) => {
    await page.clock.install();
    await page.goto(labRoute(id));
    await page.getByRole("button", { name: "Start the lab" }).click();
    const time = page.getByRole("group", { name: "Time" });
    await expect(time).toContainText(`Minute ${first.arrive}.`, { timeout: 20_000 });
    await page.clock.runFor(60_000);
    await expect(time).toContainText(
      `Minute ${first.arrive}. Time begins with your first statement.`,
    );
    await page.getByRole("textbox", { name: "SQL", exact: true }).focus();
    await page.keyboard.press("Control+Enter");
    await expect(time).toContainText("A minute passes every twenty seconds.");
    await page.clock.runFor(20_500);
    await expect(time).toContainText(`Minute ${first.arrive + 1}.`);
    await time.getByRole("button", { name: "Stop the time" }).click();
    await page.clock.runFor(60_000);
    await expect(time).toContainText(`Minute ${first.arrive + 1}.`);
  },
);

test("a full disk ends everything but the reset, which asks first", whole, async ({ page }) => {
  const panel = await startLab(page, "slot-that-eats-the-disk");
  await panel.run("SELECT 1");
  await panel.pass(40);
  await expect(page.getByText("PostgreSQL has stopped with a PANIC").first()).toBeVisible();
  await expect(page.getByText("PostgreSQL is down. Reset the lab.")).toBeVisible();
  await expect(page.getByRole("button", { name: "One minute" })).toBeDisabled();
  expect((await panel.goals()).reached).toBe(0);
  await expect(page.getByText(/pg_wal takes 176 MB of 176 MB/)).toBeVisible();
  await page.getByRole("button", { name: "Reset the lab" }).click();
  await expect(page.getByRole("button", { name: "Yes, begin anew" })).toBeFocused();
  await page.getByRole("button", { name: "Keep what I did" }).click();
  await expect(page.getByText("PostgreSQL is down. Reset the lab.")).toBeVisible();
  await panel.reset();
  await expect(page.getByText("PostgreSQL is down. Reset the lab.")).toHaveCount(0);
});

test.describe("a browser that cannot run it", () => {
  test("is told why, and gets the recorded run", async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
    });
    await page.goto(labRoute(id));
    await page.getByRole("button", { name: "Start the lab" }).click();
    await expect(page.getByText("This browser has no WebAssembly")).toBeVisible();
    await expect(page.getByText("Recorded on").first()).toBeVisible();
  });

  test.describe("because a part of PostgreSQL does not arrive", () => {
    test.use({ expectedErrors: /Failed to load resource/ });

    test("is told which, and gets the recorded run", async ({ page }) => {
      await page.context().route(/pglite.*\.wasm$/, (route) => route.fulfill({ status: 503 }));
      await page.goto(labRoute(id));
      await page.getByRole("button", { name: "Start the lab" }).click();
      await expect(page.locator(".lab-problem")).toContainText(
        "answered 503 for a part of PostgreSQL",
      );
      await expect(page.getByText("Recorded on").first()).toBeVisible();
    });
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("story, goals, solution and recorded run can be read", async ({ page }) => {
    await page.goto(labRoute(id));
    for (const { text } of first.goals) await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByRole("button", { name: "Start the lab" })).toHaveCount(0);
    await page.getByText("Show the solution").click();
    await expect(page.locator(".lab-moves").first()).toBeVisible();
    await page.getByText("The solution as it was recorded").click();
    await expect(page.locator(".lab-seen").first()).toBeVisible();
  });
});
