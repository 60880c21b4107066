import { CopyButton } from "../../reader/controls/CopyButton.tsx";
import type { FillNames } from "../runbook-names.ts";
import { variantName } from "../page/choice.ts";
import { contactRoleIds, contactRoles, type Contacts } from "./people.ts";
import type { StepPart, Runbook } from "../runbook.ts";
import {
  answerWords,
  beforeYouRun,
  commandLine,
  logLine,
  logWords,
  markdownPlace,
  rightLines,
} from "./runbook-markdown.ts";

function Code({ text }: { readonly text: string }) {
  return (
    <pre>
      <code>{text}</code>
    </pre>
  );
}

interface PartProps {
  readonly part: StepPart;
  readonly fill: FillNames;
  /** Names what is copied. */
  readonly what: string;
}

function PartView({ part, fill, what }: PartProps) {
  const on = part.on !== undefined && <strong>On {variantName(part.on)}: </strong>;
  switch (part.kind) {
    case "text":
      return (
        <div>
          {on}
          <div dangerouslySetInnerHTML={{ __html: fill(part.html, "html") }} />
        </div>
      );
    case "shown":
      return (
        <div className="runbook-command">
          {on}
          <Code text={fill(part.code, markdownPlace(part))} />
        </div>
      );
    case "command":
      return (
        <div className="runbook-command">
          <p>
            {on}
            {commandLine(part)} <CopyButton what={what} text={fill(part.code, part.language)} />
          </p>
          <Code text={fill(part.code, part.language)} />
        </div>
      );
    case "answer":
      return (
        <div className="runbook-output">
          <p>{answerWords(part.expected)}</p>
          <Code text={fill(part.text, "text")} />
          {part.leads !== "" && <p>{part.leads}</p>}
        </div>
      );
  }
}

function Head({ runbook, contacts, fill }: Props) {
  const { title, address, symptoms, loses, minutes, worksOn, tools, blanks } = runbook;
  return (
    <>
      <p>
        {fill(
          "Slot {{slot}}, database {{database}}, publication {{publication}}, prefix {{topic-prefix}}. Connect {{connect-url}}, Kafka {{bootstrap}}.",
          "text",
        )}{" "}
        Its page: <a href={address}>{title}</a>.
      </p>
      {symptoms.length > 0 && <p>Symptoms: {symptoms.join("; ")}.</p>}
      <p>
        Loses: {loses} About {minutes} minutes. Written for {worksOn}.
      </p>
      <p>You need {tools.join(", ")}, and these rights:</p>
      <ul>
        {rightLines(runbook).map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <dl className="contacts">
        {contactRoleIds.map((role) => (
          <div key={role}>
            <dt>{contactRoles[role].label}</dt>
            <dd>{contacts[role].trim() || "…"}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(blanks).length > 0 && (
        <>
          <h3>Fill in first</h3>
          <ul>
            {Object.entries(blanks).map(([name, what]) => (
              <li key={name}>
                <code>{name}</code>: {what}. Here: …
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface Props {
  readonly runbook: Runbook;
  readonly contacts: Contacts;
  readonly fill: FillNames;
}

/** A command by its step, and by its number where the step has several: `Drop the slot, command 2`. */
function nameOf(parts: readonly StepPart[], index: number, of: string): string {
  const isCommand = ({ kind }: StepPart) => kind === "command";
  const several = parts.filter(isCommand).length > 1;
  return several ? `${of}, command ${parts.slice(0, index + 1).filter(isCommand).length}` : of;
}

/** One runbook, complete: what is read on the page and printed. */
export function RunbookView(props: Props) {
  const { runbook, fill } = props;
  const { id, title, intro, steps } = runbook;
  const parts = (list: readonly StepPart[], of: string) =>
    list.map((part, index) => (
      <PartView key={index} part={part} fill={fill} what={nameOf(list, index, of)} />
    ));
  return (
    <article className="runbook" aria-labelledby={`runbook-${id}`}>
      <h2 id={`runbook-${id}`}>
        Runbook: {title}, connector {fill("{{connector}}", "text")}
      </h2>
      <Head {...props} />
      <h3>Steps</h3>
      <p>{fill(beforeYouRun, "text")}</p>
      {parts(intro, title)}
      <ol>
        {steps.map((step) => (
          <li key={step.title}>
            <strong>{step.title}</strong>
            {parts(step.parts, `${title}: ${step.title}`)}
            <p>Done at … by …</p>
          </li>
        ))}
      </ol>
      <p>{logLine}</p>
      <p>{logWords}</p>
    </article>
  );
}
