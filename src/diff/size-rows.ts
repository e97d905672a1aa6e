import type { SizeChange } from "./compare-sizes.ts";

/** The figures as words, in columns: what, before, after, difference. */
export function sizeRows(sizes: SizeChange[]): [string, string, string, string][] {
  return sizes.map(({ what, unit, before, after }) => {
    const say = unit === "bytes" ? bytes : String;
    return [what, say(before), say(after), difference(after - before, say)];
  });
}

function difference(by: number, say: (number: number) => string): string {
  return by === 0 ? "same" : `${by > 0 ? "+" : "−"}${say(Math.abs(by))}`;
}

/**
 * Bytes in the unit that one reads easily.
 * @example bytes(37_912) // "37.9 kB"
 */
function bytes(number: number): string {
  if (number < 1000) return `${number} B`;
  return number < 999_950 ? `${(number / 1e3).toFixed(1)} kB` : `${(number / 1e6).toFixed(2)} MB`;
}
