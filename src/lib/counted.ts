/**
 * A number with its noun.
 * @example counted(2, "address") // "2 addresses"
 */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : noun.endsWith("s") ? "es" : "s"}`;
}
