import { TextField } from "../../reader/controls/TextField.tsx";
import type { AnsweredQuestion } from "./decide.ts";
import { InlineText } from "./InlineText.tsx";

interface Props {
  readonly path: readonly AnsweredQuestion[];
  /** What was written down, by the id of the question. */
  readonly seen: Readonly<Record<string, string>>;
  readonly lesson: string;
  readonly onReturn: (count: number) => void;
  readonly onSeen: (id: string, text: string) => void;
}

/** The answers so far, each with its observation; each can be taken back. */
export function DecisionPath({ path, seen, lesson, onReturn, onSeen }: Props) {
  return (
    <ol className="decision-path" aria-label="Your answers">
      {path.map(({ id, question, answer }, index) => (
        <li key={id}>
          <strong>
            {question.title} {answer === "yes" ? "Yes" : "No"}.
          </strong>{" "}
          <InlineText markdown={question[answer].seen} lesson={lesson} />.{" "}
          <button
            type="button"
            aria-label={`Change: ${question.title}`}
            onClick={() => onReturn(index)}
          >
            Change
          </button>
          <TextField
            label="What you saw"
            value={seen[id] ?? ""}
            onChange={(text) => onSeen(id, text)}
          />
        </li>
      ))}
    </ol>
  );
}
