import { useEffect, useRef } from "react";
import type { EditorView } from "@codemirror/view";
import { openEditor } from "./editor.ts";
import type { Controls } from "./use-lab.ts";

interface Props extends Pick<Controls, "run"> {
  readonly busy: boolean;
  /** PostgreSQL has stopped, and answers nothing. */
  readonly down: boolean;
}

/** Where the learner writes SQL. It outlives a crash of PostgreSQL. */
export function SqlEditor({ busy, down, run }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const send = () => {
    const state = editor.current?.state;
    if (!state || busy || down) return;
    const { from, to, empty } = state.selection.main;
    void run(empty ? state.doc.toString() : state.sliceDoc(from, to));
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!place.current) return undefined;
    const opened = openEditor(place.current, () => latest.current());
    editor.current = opened;
    return () => opened.destroy();
  }, []);
  return (
    <div className="lab-editor">
      <div ref={place} />
      <p className="lab-buttons">
        <button type="button" onClick={send} aria-disabled={busy || down}>
          Run
        </button>
        {down && <strong>PostgreSQL is down. Reset the lab.</strong>}
        <span>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> and <kbd>Enter</kbd> run everything, or what is selected.
        </span>
      </p>
    </div>
  );
}
