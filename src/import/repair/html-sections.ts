import { type Cleaned, type Cleaner, quote, sequence } from "./cleaner.ts";

/** Replaces what is between two signs, the signs included. An opening sign without a closing one is words. */
function between(open: RegExp, close: string, why: string, keep: (inner: string, opening: string) => boolean): Cleaner {
  return (text) => {
    const result: Cleaned = { text: "", repairs: [], warnings: [] };
    let end = 0;
    for (const { 0: opening, index } of text.matchAll(open)) {
      if (index < end) continue;
      const closing = text.indexOf(close, index + opening.length);
      if (closing < 0) break;
      const inner = text.slice(index + opening.length, closing);
      const kept = keep(inner, opening) ? inner : "";
      result.text += text.slice(end, index) + kept;
      end = closing + close.length;
      result.repairs.push(`${quote(text.slice(index, end))} is ${quote(kept)} (${why})`);
    }
    return { ...result, text: result.text + text.slice(end) };
  };
}

/** Removes comments and instructions to programs, and the signs around CDATA, which IOP writes as `<?CDATA …?>`. */
export const withoutSections: Cleaner = sequence(
  between(/<!--/g, "-->", "comment of HTML", () => false),
  between(/<!\[CDATA\[/g, "]]>", "CDATA of XML", () => true),
  between(/<\?(?:xml|CDATA|MML|oxy|Pub)(?![a-z])/gi, "?>", "instruction of XML", (_, opening) => opening === "<?CDATA"),
);
