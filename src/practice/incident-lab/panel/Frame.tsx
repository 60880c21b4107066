import { useEffect, useRef, useState, type ReactNode } from "react";

interface Props {
  /** Names it for those who cannot see it. */
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * A frame in which a table scrolls. It is a stop for the keyboard only while there is something to
 * scroll, and says so where columns are cut off: on a phone no scroll bar shows it.
 */
export function Frame({ name, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState({ columns: false, rows: false });
  useEffect(() => {
    const place = frame.current;
    if (!place) return undefined;
    const observer = new ResizeObserver(() => {
      setCut({
        columns: place.scrollWidth > place.clientWidth,
        rows: place.scrollHeight > place.clientHeight,
      });
    });
    for (const part of [place, ...place.children]) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <div
        ref={frame}
        className="table-frame lab-frame"
        role="group"
        aria-label={name}
        tabIndex={cut.columns || cut.rows ? 0 : undefined}
      >
        {children}
      </div>
      {cut.columns && <p className="lab-note">Scroll the table sideways for its other columns.</p>}
    </>
  );
}
