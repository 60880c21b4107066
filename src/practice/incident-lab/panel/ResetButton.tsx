import { useEffect, useRef, useState } from "react";

interface Props {
  /** Whether something would be lost that the learner has done. */
  readonly asks: boolean;
  readonly reset: () => void;
}

/** Begins the lab anew; asks first when the learner has done something. */
export function ResetButton({ asks, reset }: Props) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) second.current?.focus();
  }, [asking]);
  const really = () => {
    setAsking(false);
    first.current?.focus();
    reset();
  };
  return (
    <>
      <button type="button" ref={first} onClick={asks ? () => setAsking(!asking) : reset}>
        {asking ? "Keep what I did" : "Reset the lab"}
      </button>
      {asking && (
        <button type="button" ref={second} className="lab-really" onClick={really}>
          Yes, begin anew
        </button>
      )}
    </>
  );
}
