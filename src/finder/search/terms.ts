/** Words that stand everywhere and say nothing about a section. */
const stopWords = new Set(
  (
    "a an and are as at be but by for from has have if in into is it its nor of on or that the their then " +
    "there these this to was were which while will with you your i we my does do did how what when why who " +
    "where can cannot could should would not no than so also only all any each other one two after before " +
    "again still even about out up down over under more most less same own very just between both them they " +
    "because until since during through such may might must shall being been am isn't don't doesn't didn't " +
    "get gets got see says say said although instead without"
  ).split(" "),
);

/** Brings the forms of a word together: slots and slot, growing and grow. Names with a dot or an underscore stay. */
function stem(word: string): string {
  if (word.length < 5 || /[_.]/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  const one = word.endsWith("s") ? word.slice(0, -1) : word;
  if (one.endsWith("ing") && one.length > 6) return one.slice(0, -3);
  if (one.endsWith("ed") && one.length > 5) return one.slice(0, -2);
  return one;
}

/** What differs from one system to the next: numbers, positions, times, ids. */
// Five digits may be an SQLSTATE.
const isValue = (word: string) =>
  !/^\d{5}$/.test(word) && /^\d+$|^[\da-f]{6,}$|\d{4,}|^[\da-f]+\/[\da-f]+$/.test(word);

/**
 * The terms of a text, in its order: words without endings, names whole and in their parts
 * (`restart_lsn`, `restart`, `lsn`), and nothing that says nothing.
 */
export function termsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}_.:/$'-]+/gu) ?? [];
  return words.flatMap((written) => {
    const word = written.replace(/'s$/, "").replace(/^[-./:$']+|[-./:$']+$/g, "");
    if (word.length < 2 || stopWords.has(word) || isValue(word)) return [];
    const parts = word.split(/[-_./:$]+/).filter((part) => part.length > 1 && !stopWords.has(part));
    const own = parts.length > 1 ? parts.filter((part) => !isValue(part)).map(stem) : [];
    return [stem(word), ...own];
  });
}
