import { useState } from "react";

interface Props {
  /** What is copied: follows the word Copy in the button's name. */
  readonly what: string;
  readonly text: string;
}

/** A button that copies a text which stands beside it, and says that it did. */
export function CopyButton({ what, text }: Props) {
  const [done, setDone] = useState("");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setDone("Copied."),
      () => setDone("The browser does not allow copying here. Select the text instead."),
    );
  };
  return (
    <span className="copy-button needs-scripting">
      <span role="status">{done}</span>
      <button type="button" aria-label={`Copy: ${what}`} onClick={copy}>
        Copy
      </button>
    </span>
  );
}
