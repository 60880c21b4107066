/** A date without a time: `2027-02-24`. */
export type DateText = string;

/**
 * The day of next quarter's drill: three months on, and never on a weekend.
 * @param now a day of this quarter; its UTC date counts
 */
export function nextDrillDate(now: Date): DateText {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth() + 3, now.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month, Math.min(day, lastOfMonth)));
  const weekday = date.getUTCDay();
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  date.setUTCDate(date.getUTCDate() + later);
  return date.toISOString().slice(0, 10);
}
