import { KeepingNote } from "../../reader/controls/KeepingNote.tsx";
import { Presets } from "../../reader/controls/Presets.tsx";
import { ShareLink } from "../../reader/controls/ShareLink.tsx";
import { TextField } from "../../reader/controls/TextField.tsx";
import { useStored } from "../../reader/controls/use-stored.ts";
import type { Stored } from "../../reader/stored/stored.ts";
import { readForm, type Form, type TextFieldName } from "./form.ts";
import { presets } from "./presets.ts";
import { fillIn, formSchema, type KeptForm } from "./kept-form.ts";
import { WalBudgetResult } from "./WalBudgetResult.tsx";

interface Props {
  /** The lab's alert rules for WAL, as text. */
  readonly rules: string;
  /** The lab's list of what must exist, as text. */
  readonly inventory: string;
  readonly stored: Stored<KeptForm>;
}

interface FieldWords {
  readonly name: TextFieldName;
  readonly label: string;
  readonly hint: string;
}

const examples = {
  presets,
  hint: "Their numbers are invented. Replace each by what you measure.",
} as const;

const groups: readonly { readonly legend: string; readonly fields: readonly FieldWords[] }[] = [
  {
    legend: "What must be survived",
    fields: [
      {
        name: "rate",
        label: "WAL rate at its peak",
        hint: "In the busiest window as long as what must be survived, by the queries of the lesson.",
      },
      {
        name: "outage",
        label: "Longest outage",
        hint: "From the first failure until the connector reads again, weekends included; add the age of your longest transaction that writes.",
      },
      {
        name: "snapshot",
        label: "Initial snapshot",
        hint: "How long it takes. Nothing is confirmed before it ends.",
      },
      {
        name: "margin",
        label: "Margin",
        hint: "For growth of the rate until you calculate again.",
      },
    ],
  },
  {
    legend: "Settings of the server",
    fields: [
      { name: "checkpoint", label: "Checkpoint interval", hint: "checkpoint_timeout" },
      { name: "maxWalSize", label: "max_wal_size", hint: "SHOW max_wal_size" },
      { name: "walKeepSize", label: "wal_keep_size", hint: "SHOW wal_keep_size" },
    ],
  },
  {
    legend: "The disk that holds pg_wal",
    fields: [
      { name: "disk", label: "Size of the disk", hint: "df -h, column Size: 100G" },
      { name: "other", label: "Other files on it", hint: "The ballast file counts as well." },
      { name: "free", label: "Must stay free", hint: "Share of the disk." },
    ],
  },
  {
    legend: "Alerts",
    fields: [
      { name: "warning", label: "Page this long before", hint: "In whole hours." },
      { name: "mountPoint", label: "Mount point", hint: "Of the file system with pg_wal." },
    ],
  },
];

/** What can be ticked, below the fields of each group. */
const choices: readonly (readonly {
  readonly name: "together" | "unlimited";
  readonly label: string;
}[])[] = [
  [
    {
      name: "together",
      label: "An outage that hits a snapshot must be survived too: add the two times.",
    },
  ],
  [
    {
      name: "unlimited",
      label: "max_slot_wal_keep_size stays -1: the provider allows nothing else.",
    },
  ],
];

/** The labels of fields, in the order of the form. */
const labelsOf = (names: readonly string[]) =>
  groups.flatMap(({ fields }) =>
    fields.flatMap(({ name, label }) => (names.includes(name) ? label : [])),
  );

/** The WAL budget: from rate, outage and disk to the limit, its alerts and its course of events. */
export function WalBudgetPanel({ rules, inventory, stored }: Props) {
  const { form } = useStored(stored, formSchema.empty);
  const change = (fields: Partial<Form>) => stored.update((kept) => fillIn(kept, fields));
  const read = readForm(form);
  const { mistakes } = read;
  const wrong = labelsOf(Object.keys(mistakes));
  return (
    <div className="tool tool-beside">
      <form
        className="tool-form printed needs-scripting"
        onSubmit={(event) => event.preventDefault()}
      >
        <Presets {...examples} now={form} onChoose={change} />
        {groups.map(({ legend, fields }, index) => (
          <fieldset key={legend}>
            <legend>{legend}</legend>
            <div className="fields">
              {fields.map(({ name, label, hint }) => (
                <TextField
                  key={name}
                  label={label}
                  hint={hint}
                  value={form[name]}
                  mistake={mistakes[name]}
                  onChange={(value) => change({ [name]: value })}
                />
              ))}
            </div>
            {choices[index]?.map(({ name, label }) => (
              <label key={name} className="choice">
                <input
                  type="checkbox"
                  checked={form[name]}
                  onChange={(event) => change({ [name]: event.target.checked })}
                />{" "}
                {label}
              </label>
            ))}
          </fieldset>
        ))}
        <ShareLink stored={stored} schema={formSchema} what="fields" wrong={wrong} />
        <KeepingNote stored={stored} what="fields" />
      </form>
      {"input" in read ? (
        <WalBudgetResult
          input={read.input}
          choices={read.choices}
          rules={rules}
          inventory={inventory}
        />
      ) : (
        <p className="tool-none" role="status">
          Correct the marked fields to see the budget.
        </p>
      )}
    </div>
  );
}
