import type { LostChange } from "../observation.ts";

const reasons = {
  skipped: "the slot begins after them",
  unpublished: "the table was not in the publication",
} as const;

const shown = 12;

function idsOf(ids: readonly string[]): string {
  const more = ids.length - shown;
  return more > 0 ? `${ids.slice(0, shown).join(", ")} and ${more} more` : ids.join(", ");
}

/** The changes that no consumer will get. */
export function Losses({ lost }: { readonly lost: readonly LostChange[] }) {
  if (lost.length === 0) return null;
  return (
    <section className="lab-losses" aria-label="Lost changes">
      <p>
        <strong>Lost on the way to the consumers:</strong>
      </p>
      <ul>
        {lost.map(({ connector, table_name, what, why, ids }) => (
          <li key={[connector, table_name, what, why].join(" ")}>
            {connector}: {what === "write" ? "rows" : "deletes"} of {table_name} with id{" "}
            {idsOf(ids)}; {reasons[why]}
          </li>
        ))}
      </ul>
    </section>
  );
}
