/** Words that say only what the column says already. */
const officeWords = ["辦事處", "办事处", " Sales Office", " Office"];

/** What all the names end in and the column's head says already: 福州辦事處, 泉州辦事處 → 辦事處. */
export function commonSuffix(names: readonly string[]): string {
  if (names.length < 2) return "";
  const says = (word: string) =>
    names.every((name) => name.length > word.length && name.endsWith(word));
  return officeWords.find(says) ?? "";
}
