import { useRef, useState } from "react";
import type { EditorView } from "@codemirror/view";
import { firstSql, replaceText } from "./editor.ts";
import { isDown, type LabSession } from "./lab-session.ts";
import { RunningNote } from "./RunningNote.tsx";
import { useEditor } from "./use-editor.ts";
import { useKeptSql } from "./use-kept-sql.ts";
import type { Controls } from "./use-lab.ts";

interface Props {
  readonly session: LabSession;
  readonly controls: Controls;
}

/** Where the learner writes SQL. It outlives every PostgreSQL, and what is written is kept. */
export function SqlEditor({ session, controls }: Props) {
  const { busy, passing, phase, lab } = session;
  const down = isDown(session);
  const place = useRef<HTMLDivElement>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const kept = useKeptSql(lab.id);
  const [isOwn, setIsOwn] = useState(false);
  const rests = phase !== "ready" || busy || down;
  const send = (opened: EditorView | undefined) => {
    if (rests || !opened) return;
    const { doc, selection } = opened.state;
    const { from, to, empty } = selection.main;
    void controls.run(empty ? doc.toString() : doc.sliceString(from, to));
  };
  const shows = (text: string) => setIsOwn(text !== firstSql);
  const editor = useEditor(place, kept, { run: send, shows });
  const restore = () => {
    if (!editor.current) return;
    replaceText(editor.current, firstSql);
    // The button leaves with this.
    runButton.current?.focus();
  };
  return (
    <div className="lab-editor">
      <div ref={place} />
      <div className="lab-buttons">
        <button
          type="button"
          ref={runButton}
          onClick={() => send(editor.current)}
          aria-disabled={rests}
        >
          Run
        </button>
        {(busy || passing > 0) && (
          <RunningNote
            what={busy ? "Running" : "A minute passes"}
            stop={controls.stop}
            slow={controls.slow}
            next={runButton}
          />
        )}
        {down && <strong>PostgreSQL is down. Reset the lab.</strong>}
        <span className="lab-keys">
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> and <kbd>Enter</kbd> run everything, or what is selected.
        </span>
        {isOwn && (
          <button type="button" className="lab-quiet" onClick={restore}>
            Bring back the lab's SQL
          </button>
        )}
      </div>
    </div>
  );
}
