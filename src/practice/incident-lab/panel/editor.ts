import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL, sql } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colors of code on the page. */
const colors = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "var(--code-paper)", color: "var(--code-ink)" },
  "&.cm-focused": { outline: "0.1875rem solid var(--accent)" },
  ".cm-content": { caretColor: "var(--code-ink)", fontFamily: "var(--sl-font-mono)" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    border: "none",
    color: "var(--code-comment)",
  },
  ".cm-cursor": { borderLeftColor: "var(--code-ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--code-mark)" },
});

/** What stands in the editor at first: where to look, and nothing of what to find there. */
export const firstSql = `SELECT name, state, task FROM connect.connectors;
SELECT slot_name, wal_status, restart_lsn, confirmed_flush_lsn FROM pg_replication_slots;
`;

/** What the panel has an editor for. */
interface EditorUse {
  /** What stands in it at first. */
  readonly text: string;
  /** Is called for Ctrl-Enter and ⌘-Enter. */
  readonly run: () => void;
  /** Is called with the new text after each change. */
  readonly changed: (text: string) => void;
}

/** Opens an editor for SQL. Tab leaves it, as everywhere on the page. */
export function openEditor(parent: HTMLElement, { text, run, changed }: EditorUse): EditorView {
  const runs = {
    key: "Mod-Enter",
    run: () => {
      run();
      return true;
    },
  };
  const state = EditorState.create({
    doc: text,
    extensions: [
      keymap.of([runs, { ...runs, key: "Ctrl-Enter" }, ...defaultKeymap, ...historyKeymap]),
      history(),
      lineNumbers(),
      drawSelection(),
      EditorView.lineWrapping,
      sql({ dialect: PostgreSQL }),
      syntaxHighlighting(colors),
      look,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(update.state.doc.toString());
      }),
      EditorView.contentAttributes.of({ "aria-label": "SQL" }),
    ],
  });
  return new EditorView({ state, parent });
}

/** Puts another text in the place of all that stands in an editor. It can be undone there. */
export function replaceText(editor: EditorView, text: string): void {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
}
