/**
 * Shows the reasons for some options or steps of a question beside its verdict: they are taken from the
 * key, which stays closed.
 * @param question with a place `.quiz-reasons` and a key whose entries are named by `data-part`
 * @param about which, by index; none takes the reasons away
 */
export function showReasons(question: HTMLElement, about: readonly number[]): void {
  const place = question.querySelector<HTMLElement>(".quiz-reasons");
  if (!place) return;
  const reasons = about.flatMap((index) => {
    const entry = question.querySelector(`.quiz-answer [data-part="${index}"]`);
    return entry ? [entry.cloneNode(true)] : [];
  });
  place.querySelector("ul")?.replaceChildren(...reasons);
  place.hidden = reasons.length === 0;
}
