/** A text in quotation marks. CSV may have doubled an apostrophe: `'Max O''Poe'`. */
const quoted = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.|(?<=\p{L})''(?=\p{L}))*)'/gu;
const quotedOrWord = new RegExp(String.raw`${quoted.source}|\b(?:None|nan|True|False)\b`, "gu");
const pythonWords: Record<string, string> = { None: "null", nan: "null", True: "true", False: "false" };

/**
 * The items of a list that was written into a text as JSON, Python, NumPy or R print it: `['Jane Roe', 'Max Poe']`.
 * @returns undefined for a text that is no such list.
 */
export function listedIn(text: string): unknown[] | undefined {
  const inner = /^(?:c\(|[[(])(?=\s*(?:[{[]\s*)?["'])([\s\S]*)[\])]$/.exec(text.trim())?.[1];
  if (inner === undefined) return undefined;
  // NumPy puts no comma between the items.
  if (/^[\s,]*$/.test(inner.replace(quoted, ""))) return [...inner.matchAll(quoted)].map(unquoted);
  const json = inner.replace(quotedOrWord, (...match) => pythonWords[match[0]] ?? JSON.stringify(unquoted(match)));
  try {
    return JSON.parse(`[${json}]`) as unknown[];
  } catch {
    return undefined;
  }
}

function unquoted([, double, single = ""]: readonly string[]): string {
  return (double ?? single.replaceAll("''", "'")).replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/gs,
    (_, long?: string, short?: string, sign = "") =>
      sign === "" ? String.fromCodePoint(parseInt((long ?? short)!, 16)) : sign === "n" ? " " : sign,
  );
}
