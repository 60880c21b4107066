import { useEffect, useState } from "react";
import { readSharedLink, sameFilled, sharedLink } from "../stored/shared-link.ts";
import type { StoredSchema } from "../stored/stored-schema.ts";
import type { Stored } from "../stored/stored.ts";

interface Props<T> {
  readonly stored: Stored<T>;
  readonly schema: StoredSchema<T>;
  /** What the tool holds, in the plural: "fields". */
  readonly what: string;
  /** Labels of the fields that are not accepted: no link is made that holds one of them. */
  readonly wrong?: readonly string[];
}

/** What became of a link with which the page was opened. */
type Opened<T> =
  | { readonly is: "asked"; readonly shared: T }
  | { readonly is: "taken"; readonly before: T | undefined }
  | { readonly is: "unreadable" };

/** The value as one more change of what is stored, so that every tab takes it. */
const asNext = <T extends { readonly revision: number }>(value: T, now: T): T => ({
  ...value,
  revision: now.revision + 1,
});

/** Reads the link once: it is then taken from the address, so that a reload does not ask again. */
function openLink<T extends { readonly revision: number }>({
  stored,
  schema,
}: Props<T>): Opened<T> | undefined {
  const link = readSharedLink(location.hash, schema);
  if (!link) return undefined;
  history.replaceState(history.state, "", location.pathname + location.search);
  if (!link.found) return { is: "unreadable" };
  const { value } = link.found;
  const now = stored.get();
  if (!sameFilled(now, value) && !sameFilled(now, schema.empty))
    return { is: "asked", shared: value };
  if (!sameFilled(now, value)) stored.update((latest) => asNext(value, latest));
  return { is: "taken", before: undefined };
}

/**
 * A link to the filled tool, and what to do with one that the page was opened with. What the reader has
 * filled in stays until the reader says otherwise, and can be had back.
 */
export function ShareLink<T extends { readonly revision: number }>(props: Props<T>) {
  const { stored, schema, what, wrong = [] } = props;
  const [opened, setOpened] = useState<Opened<T>>();
  const [said, setSaid] = useState("");
  const [link, setLink] = useState("");
  useEffect(() => {
    const open = () => {
      const next = openLink({ stored, schema, what });
      if (next) setOpened(next);
    };
    queueMicrotask(open);
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, [stored, schema, what]);
  const take = (value: T, next: Opened<T> | undefined) => {
    stored.update((now) => asNext(value, now));
    setOpened(next);
  };
  const copy = (button: HTMLButtonElement) => {
    if (wrong.length > 0) {
      setLink("");
      setSaid(`Not copied: first correct ${wrong.map((label) => `“${label}”`).join(", ")}.`);
      button.form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    const address = sharedLink(location.href, schema, stored.get());
    navigator.clipboard.writeText(address).then(
      () => {
        setLink("");
        setSaid("Copied. What the link holds is never sent to a server.");
      },
      () => {
        setLink(address);
        setSaid("The browser does not allow copying here. Copy the link from the field.");
      },
    );
  };
  return (
    <div className="share-link needs-scripting">
      <div aria-live="polite">
        {opened && (
          <OpenedLink
            opened={opened}
            what={what}
            now={stored.get}
            take={take}
            keep={() => setOpened(undefined)}
          />
        )}
      </div>
      <div className="share-row">
        <button type="button" onClick={(event) => copy(event.currentTarget)}>
          Copy a link to these {what}
        </button>
        <span role="status">{said}</span>
        {link && <input type="text" aria-label={`Link to these ${what}`} readOnly value={link} />}
      </div>
    </div>
  );
}

interface OpenedProps<T> {
  readonly opened: Opened<T>;
  readonly what: string;
  readonly now: () => T;
  readonly take: (value: T, next: Opened<T> | undefined) => void;
  readonly keep: () => void;
}

function OpenedLink<T>({ opened, what, now, take, keep }: OpenedProps<T>) {
  if (opened.is === "unreadable") {
    return (
      <p className="verdict verdict-no">
        The link holds no {what} that this version of the site can read. Nothing was changed.
      </p>
    );
  }
  if (opened.is === "taken") {
    const { before } = opened;
    return (
      <div className="verdict">
        <p>These are the {what} that the link holds.</p>
        {before !== undefined && (
          <button type="button" onClick={() => take(before, undefined)}>
            Back to mine
          </button>
        )}
      </div>
    );
  }
  const { shared } = opened;
  return (
    <div className="verdict">
      <p>The link holds other {what} than yours. Yours are shown, and stay until you choose.</p>
      <div className="buttons">
        <button type="button" onClick={() => take(shared, { is: "taken", before: now() })}>
          Take what the link holds
        </button>
        <button type="button" onClick={keep}>
          Keep mine
        </button>
      </div>
    </div>
  );
}
