import type { Situation } from "../lab-schema.ts";
import type { Refused } from "../observation.ts";
import { pitfallsOf } from "../pitfalls.ts";
import type { LabVerdict } from "../replay.ts";

interface Props {
  readonly lab: Situation;
  /** Ids of the goals that are reached. */
  readonly reached: readonly string[];
  readonly verdict: LabVerdict;
  readonly refused: Refused | undefined;
}

/** The goals, ticked as they are reached, and what stands in their way. */
export function Goals({ lab, reached: ids, verdict, refused }: Props) {
  const textOf = (id: string) => pitfallsOf(lab).find((pitfall) => pitfall.id === id)?.text;
  return (
    <section className="lab-goals" aria-label="Goals">
      <ul>
        {lab.goals.map(({ id, text }) => {
          const reached = ids.includes(id);
          return (
            <li key={id} className={reached ? "lab-reached" : "lab-open"}>
              <span className="lab-mark">{reached ? "Reached" : "Not yet"}</span> {text}
            </li>
          );
        })}
      </ul>
      {verdict.solved && (
        <p className="lab-solved">
          <strong>Solved.</strong> <a href="#what-you-have-seen">What you have seen</a> sums it up.
        </p>
      )}
      {!verdict.solved &&
        verdict.mistakes.map((id) => (
          <p key={id} className="lab-mistake">
            <strong>Cannot be undone.</strong> {textOf(id)} Reset the lab to try again.
          </p>
        ))}
      {refused && (
        <p className="lab-mistake">
          PostgreSQL said: <code>{refused.said}</code>, to <code>{refused.statement}</code>
        </p>
      )}
      {!verdict.solved &&
        verdict.warnings.map((id) => (
          <p key={id} className="lab-warning">
            <strong>Not yet.</strong> {textOf(id)}
          </p>
        ))}
    </section>
  );
}
