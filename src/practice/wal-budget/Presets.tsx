import { useState } from "react";
import type { Form } from "./form.ts";
import { presets } from "./presets.ts";

interface Props {
  readonly form: Form;
  readonly onChoose: (form: Form) => void;
}

/** Forms to begin with, and the way back to what stood in the fields before. */
export function Presets({ form, onChoose }: Props) {
  const [before, setBefore] = useState<Form>();
  return (
    <fieldset className="presets">
      <legend>Begin with an example</legend>
      <div className="buttons">
        {presets.map((preset) => (
          <button
            key={preset.title}
            type="button"
            onClick={() => {
              setBefore((first) => first ?? form);
              onChoose(preset.form);
            }}
          >
            {preset.title}
          </button>
        ))}
        {before && (
          <button
            type="button"
            onClick={() => {
              onChoose(before);
              setBefore(undefined);
            }}
          >
            Back to what stood here
          </button>
        )}
      </div>
      <p className="hint">Their numbers are invented. Replace each by what you measure.</p>
    </fieldset>
  );
}
