import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What belongs here and why; always shown. */
  readonly hint?: string;
  /** What is wrong with the value, and how to write it. */
  readonly mistake?: string | undefined;
  readonly rows?: number;
}

/** A field for text with its label above, its hint, and what is wrong with its value. */
export function TextField({ label, value, onChange, hint, mistake, rows }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(" ");
  const shared = {
    id,
    value,
    autoComplete: "off",
    spellCheck: false,
    "aria-invalid": mistake ? true : undefined,
    "aria-describedby": described || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? <textarea {...shared} rows={rows} /> : <input type="text" {...shared} />}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  );
}
