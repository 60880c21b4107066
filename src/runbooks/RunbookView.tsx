import { blankLines } from "./blanks.ts";
import type { Fill } from "./names.ts";
import { contactRoleIds, contactRoles, type Contacts } from "./people.ts";
import { planOf } from "./plans.ts";
import type { Part, Runbook } from "./runbook.ts";
import { beforeYouRun, doneWhen, logLine, logWords, rehearsedOutput } from "./runbook-markdown.ts";

function PartView({ part, fill }: { readonly part: Part; readonly fill: Fill }) {
  if (part.kind === "command" || part.kind === "output") {
    const text = part.kind === "command" ? fill(part.code, part.language) : fill(part.text, "text");
    return (
      <div className={`runbook-${part.kind}`}>
        {part.kind === "output" && <p>{rehearsedOutput}</p>}
        {part.kind === "command" && part.superuser && <p>As a superuser:</p>}
        <pre>
          <code>{text}</code>
        </pre>
      </div>
    );
  }
  const html = { __html: fill(part.html, "html") };
  if (part.kind === "text") return <div dangerouslySetInnerHTML={html} />;
  return (
    <div className="verdict">
      <strong>Check</strong>
      <div dangerouslySetInnerHTML={html} />
    </div>
  );
}

function Decisions({ runbook }: { readonly runbook: Runbook }) {
  const { decisions, blanks, noReturn, rollBack } = planOf(runbook.id);
  return (
    <>
      <h3>Decision points</h3>
      <ul>
        {decisions.map(({ step, question, yes, no }) => (
          <li key={question}>
            Step {step}: <strong>{question}</strong> Yes: {yes}. No: {no}.
          </li>
        ))}
      </ul>
      {blanks && (
        <>
          <p>Fill in, or compare with your own:</p>
          <ul>
            {blankLines(blanks).map(([name, what]) => (
              <li key={name}>
                <code>{name}</code>: {what}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Roll-back</h3>
      <p>
        <strong>
          {noReturn === undefined
            ? "Every step can be undone."
            : `No way back after step ${noReturn}.`}
        </strong>{" "}
        {rollBack}
      </p>
    </>
  );
}

function Folded({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <pre>
        <code>{text}</code>
      </pre>
    </details>
  );
}

interface Props {
  readonly runbook: Runbook;
  readonly contacts: Contacts;
  readonly fill: Fill;
}

/** One runbook, complete: what is read on the page and printed. */
export function RunbookView({ runbook, contacts, fill }: Props) {
  const { id, title, symptoms, before, steps, after, scripts, queries, address } = runbook;
  const { prepared } = planOf(id);
  const parts = (list: readonly Part[]) =>
    list.map((part, index) => <PartView key={index} part={part} fill={fill} />);
  return (
    <article className="runbook" aria-labelledby={`runbook-${id}`}>
      <h2 id={`runbook-${id}`}>
        Runbook: {title}, connector {fill("{{connector}}", "text")}
      </h2>
      <p>
        {fill(
          "Slot {{slot}}, database {{database}}, publication {{publication}}, prefix {{topic-prefix}}. Connect {{connect-url}}, Kafka {{bootstrap}}.",
          "text",
        )}{" "}
        From the lesson: <a href={address}>{title}</a>.
      </p>
      {symptoms.length > 0 && <p>Symptoms: {symptoms.join("; ")}.</p>}
      <dl className="contacts">
        {contactRoleIds.map((role) => (
          <div key={role}>
            <dt>{contactRoles[role].label}</dt>
            <dd>{contacts[role].trim() || "…"}</dd>
          </div>
        ))}
      </dl>
      <Decisions runbook={runbook} />
      {scripts.length > 0 && <h3>Scripts, before you begin</h3>}
      {prepared && <p>{prepared}</p>}
      {scripts.map(({ name, code }) => (
        <Folded key={name} title={name} text={fill(code, "bash")} />
      ))}
      {queries.length > 0 && <h3>Queries that the steps speak of</h3>}
      {queries.map(({ title: name, code }) => (
        <Folded key={name} title={name} text={fill(code, "sql")} />
      ))}
      <h3>Steps</h3>
      <p>{fill(beforeYouRun, "text")}</p>
      {parts(before)}
      <ol>
        {steps.map((step, index) => (
          <li key={index}>{parts(step.parts)}</li>
        ))}
      </ol>
      {parts(after)}
      <h3>Done when</h3>
      <ul className="boxes">
        {doneWhen.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{logLine}</p>
      <p>{logWords}</p>
    </article>
  );
}
