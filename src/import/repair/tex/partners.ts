/** The signs of formulas that open and close. */
export const opening: Record<string, string> = { "\\(": "\\)", "\\[": "\\]" };

/** The name of an environment and the place behind its beginning. */
export function beginning(text: string, start: number): { name: string; end: number } | undefined {
  const found = /^\\begin\{([A-Za-z]+)\*?\}(?:\[[^\]{}]*\])?/.exec(text.slice(start, start + 100));
  return found === null ? undefined : { name: found[1]!, end: start + found[0].length };
}

/** Finds what closes each brace, each `\(` and `\[` and each environment, the index behind it. */
export function partnersIn(text: string, formulas: ReadonlyMap<number, { end: number }>): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { at: number; close: string }[] = [];
  const pattern = /\\(?:begin|end)\{[A-Za-z]{1,30}\*?\}|\\[^]|[{}$]/g;
  for (let match; (match = pattern.exec(text)) !== null;) {
    const { 0: found, index } = match;
    const formula = found === "$" ? formulas.get(index) : undefined;
    if (formula !== undefined) pattern.lastIndex = formula.end;
    const close = found === "{" ? "}" : found.startsWith("\\begin") ? found.replace("begin", "end") : opening[found];
    if (close !== undefined) open.push({ at: index, close });
    else if (/^(?:\}|\\[)\]]|\\end)/.test(found)) closeLast(found, pattern.lastIndex);
  }
  return partners;

  /** What was opened inside and not closed is text. */
  function closeLast(found: string, end: number): void {
    for (let last = open.length - 1; last >= Math.max(0, open.length - 50); last--) {
      const { at, close } = open[last]!;
      // A formula does not reach out of a group.
      if (close === found) partners.set(at, end);
      if (close === found) open.length = last;
      if (close === found || (found !== "}" && close === "}" && !found.startsWith("\\end"))) return;
    }
  }
}
