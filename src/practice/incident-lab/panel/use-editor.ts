import { useEffect, useRef, type RefObject } from "react";
import type { EditorView } from "@codemirror/view";
import { firstSql, openEditor } from "./editor.ts";
import type { KeptEditor } from "./use-kept-sql.ts";

/** What the editor is there for. */
interface EditorEvents {
  readonly run: (opened: EditorView) => void;
  /** Is told the text it opens with as well. */
  readonly shows: (text: string) => void;
}

/**
 * An editor in an element of the panel, with what was written in it before.
 * @returns it, once it is open
 */
export function useEditor(
  place: RefObject<HTMLElement | null>,
  kept: KeptEditor,
  events: EditorEvents,
): RefObject<EditorView | undefined> {
  const editor = useRef<EditorView>(undefined);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    if (!place.current) return undefined;
    const text = kept.text() ?? firstSql;
    const opened = openEditor(place.current, {
      text,
      run: () => latest.current.run(opened),
      changed: (now) => {
        kept.changed(now);
        latest.current.shows(now);
      },
    });
    latest.current.shows(text);
    editor.current = opened;
    return () => opened.destroy();
  }, [place, kept]);
  return editor;
}
