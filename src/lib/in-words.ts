/**
 * A list as a sentence has it.
 * @example inWords(["a", "b", "c"], "or") // "a, b or c"
 */
export function inWords(list: readonly string[], last: "and" | "or" = "and"): string {
  return list.length < 2 ? (list[0] ?? "") : `${list.slice(0, -1).join(", ")} ${last} ${list.at(-1)}`;
}
