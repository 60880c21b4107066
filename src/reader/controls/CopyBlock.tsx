import { saveFile } from "../stored/save-file.ts";
import { CopyButton } from "./CopyButton.tsx";

interface Props {
  /** What the text is: names the button and the region. */
  readonly title: string;
  readonly text: string;
  /** Offers the text as a file of this name as well. */
  readonly fileName?: string;
  /** Whether it stands on paper: not where the page says the same in other words. */
  readonly printed?: boolean;
}

/** A text to take away: shown whole, with buttons that copy and save it. */
export function CopyBlock({ title, text, fileName, printed = true }: Props) {
  return (
    <div className={printed ? "copy-block printed" : "copy-block"}>
      <div className="copy-block-bar">
        <strong>{title}</strong>
        <CopyButton what={title} text={text} />
        {fileName && (
          <button
            type="button"
            className="needs-scripting"
            aria-label={`Save: ${title}`}
            onClick={() => saveFile(fileName, text, "text/plain")}
          >
            Save
          </button>
        )}
      </div>
      <pre role="group" aria-label={title} tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
