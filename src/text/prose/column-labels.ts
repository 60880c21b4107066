/** Custom properties of a table, one for each column; src/styles/stacked.css has a rule for each. */
const names = "abcdefghij";

const quoted = (text: string) => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

/**
 * The names of a table's columns as a style of the table. On a phone its cells stand below each other,
 * and a style sheet puts the name of its column before each; said once, because a name in every cell
 * would be a tenth of a lesson.
 * @param titles of the columns; an empty one names nothing
 * @throws RangeError when there are more columns than names
 */
export function columnLabels(titles: readonly string[]): string {
  return titles
    .flatMap((title, index) => {
      const name = names[index];
      if (name === undefined) throw new RangeError(`A table has over ${names.length} columns.`);
      return title === "" ? [] : [`--${name}:${quoted(`${title}: `)}`];
    })
    .join(";");
}
