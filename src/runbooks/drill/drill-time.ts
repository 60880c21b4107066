/** The time of day of an ISO 8601 time in UTC: `09:05:00 UTC`. */
export const drillClock = (at: string): string => `${at.slice(11, 19)} UTC`;

/** Day and minute of an ISO 8601 time in UTC: `2027-02-24 09:05 UTC`. */
export const dayWords = (at: string): string => `${at.slice(0, 16).replace("T", " ")} UTC`;
