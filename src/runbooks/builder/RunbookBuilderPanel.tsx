import { CopyBlock } from "../../reader/controls/CopyBlock.tsx";
import { ShareLink } from "../../reader/controls/ShareLink.tsx";
import { TextField } from "../../reader/controls/TextField.tsx";
import { choicesSchema, choose, chooseAll, setContact, type Choices } from "./choices.ts";
import { KeepingNote } from "../../reader/controls/KeepingNote.tsx";
import { forSystem } from "./for-system.ts";
import type { FillNames } from "../runbook-names.ts";
import { choiceSchema, choiceOf, type KeptChoice } from "../page/choice-schema.ts";
import { contactRoleIds, contactRoles } from "./people.ts";
import type { Runbook } from "../runbook.ts";
import { runbooksMarkdown } from "./runbook-markdown.ts";
import { RunbookView } from "./RunbookView.tsx";
import type { Stored } from "../../reader/stored/stored.ts";
import { useStored } from "../../reader/controls/use-stored.ts";

interface Props {
  readonly runbooks: readonly Runbook[];
  readonly fill: FillNames;
  readonly choices: Stored<Choices>;
  /** The reader's system. */
  readonly system: Stored<KeptChoice>;
}

function ChoicesForm({ runbooks, choices }: Pick<Props, "runbooks" | "choices">) {
  const { chosen, contacts } = useStored(choices, choicesSchema.empty);
  return (
    <form className="tool-form needs-scripting" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Incidents</legend>
        <div className="buttons">
          <button
            type="button"
            onClick={() =>
              choices.update((all) =>
                chooseAll(
                  all,
                  runbooks.map(({ id }) => id),
                ),
              )
            }
          >
            Choose all
          </button>
          <button type="button" onClick={() => choices.update((all) => chooseAll(all, []))}>
            Choose none
          </button>
        </div>
        {runbooks.map(({ id, title, symptoms }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => choices.update((all) => choose(all, id, target.checked))}
            />{" "}
            <strong>{title}</strong> {symptoms.join("; ")}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Contacts</legend>
        <div className="fields">
          {contactRoleIds.map((role) => (
            <TextField
              key={role}
              label={contactRoles[role].label}
              hint={contactRoles[role].hint}
              value={contacts[role]}
              onChange={(who) => choices.update((all) => setContact(all, role, who))}
            />
          ))}
        </div>
      </fieldset>
      <ShareLink stored={choices} schema={choicesSchema} what="choices" />
      <KeepingNote stored={choices} what="choices" />
    </form>
  );
}

/** Chosen incidents become runbooks for the reader's system and names, to read, print and take away. */
export function RunbookBuilderPanel({ runbooks, fill, choices, system }: Props) {
  const { chosen, contacts } = useStored(choices, choicesSchema.empty);
  const choice = choiceOf(useStored(system, choiceSchema.empty));
  const shown = runbooks
    .filter(({ id }) => chosen.includes(id))
    .map((runbook) => forSystem(runbook, choice));
  return (
    <div className="tool tool-beside">
      <ChoicesForm runbooks={runbooks} choices={choices} />
      <div className="tool-result">
        <p className="tool-none" role="status">
          {shown.length === 0
            ? "Choose at least one incident."
            : `${shown.length} ${shown.length === 1 ? "runbook" : "runbooks"} below.`}
        </p>
        {shown.length > 0 && (
          <>
            <div className="buttons">
              <button type="button" className="primary" onClick={() => print()}>
                Print
              </button>
            </div>
            <CopyBlock
              title="Markdown"
              text={runbooksMarkdown(shown, contacts, fill)}
              fileName="runbooks.md"
              printed={false}
            />
            {shown.map((runbook) => (
              <RunbookView key={runbook.id} runbook={runbook} contacts={contacts} fill={fill} />
            ))}
          </>
        )}
      </div>
    </div>
  );
}
