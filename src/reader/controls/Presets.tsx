import { useState } from "react";

interface Props<Value> {
  readonly presets: readonly { readonly title: string; readonly value: Value }[];
  /** What stands in the tool now: it can be brought back after an example was chosen. */
  readonly now: Value;
  readonly onChoose: (value: Value) => void;
  /** What the examples are, in a sentence or two. */
  readonly hint: string;
}

/** Examples to begin with, and the way back to what stood in the tool before. */
export function Presets<Value>({ presets, now, onChoose, hint }: Props<Value>) {
  const [before, setBefore] = useState<{ readonly value: Value }>();
  return (
    <fieldset className="presets needs-scripting">
      <legend>Begin with an example</legend>
      <div className="buttons">
        {presets.map(({ title, value }) => (
          <button
            key={title}
            type="button"
            onClick={() => {
              setBefore((first) => first ?? { value: now });
              onChoose(value);
            }}
          >
            {title}
          </button>
        ))}
        {before && (
          <button
            type="button"
            onClick={() => {
              onChoose(before.value);
              setBefore(undefined);
            }}
          >
            Back to what stood here
          </button>
        )}
      </div>
      <p className="hint">{hint}</p>
    </fieldset>
  );
}
