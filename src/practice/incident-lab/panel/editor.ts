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

const first = `-- Who holds the WAL?
SELECT slot_name, active, wal_status, restart_lsn, confirmed_flush_lsn,
       pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS retained
FROM pg_replication_slots ORDER BY restart_lsn;
`;

/**
 * Opens an editor for SQL. Tab leaves it, as everywhere on the page.
 * @param run is called for Ctrl-Enter and ⌘-Enter
 */
export function openEditor(parent: HTMLElement, run: () => void): EditorView {
  const runs = {
    key: "Mod-Enter",
    run: () => {
      run();
      return true;
    },
  };
  const state = EditorState.create({
    doc: first,
    extensions: [
      keymap.of([runs, { ...runs, key: "Ctrl-Enter" }, ...defaultKeymap, ...historyKeymap]),
      history(),
      lineNumbers(),
      drawSelection(),
      EditorView.lineWrapping,
      sql({ dialect: PostgreSQL }),
      syntaxHighlighting(colors),
      look,
      EditorView.contentAttributes.of({ "aria-label": "SQL" }),
    ],
  });
  return new EditorView({ state, parent });
}
