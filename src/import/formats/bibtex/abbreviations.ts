/** What is longer abbreviates nothing, and is not looked through for other names. */
const longest = 100_000;

/** The name of an `@string` and the whole of it. */
export function abbreviation({ type, text }: { type: string; text: string }): [string, string][] {
  const name = type === "string" ? /^[^{(]*[{(]\s*([^\s={}()]+)/.exec(text)?.[1] : undefined;
  return name === undefined ? [] : [[name.toLowerCase(), text]];
}

/** Names that every object of JavaScript has, which the parser would take for abbreviations: `title = constructor`. */
export function assertExplained(entry: string): void {
  const names = [...entry.matchAll(/[=#]\s*([A-Za-z_]\w*)\s*(?=[,#})])/g)].map(([, name]) => name!);
  const wrong = names.find((name) => name in Object.prototype);
  if (wrong !== undefined) throw new Error(`an abbreviation that nothing explains: ${wrong}`);
}

/** Only those that an entry names, and that these name: all of them before each of thousands of entries would take hours. */
export function abbreviationsIn(entry: string, all: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const look = (text: string): void => {
    for (const [word] of text.toLowerCase().matchAll(/[a-z_][\w:+-]*/g)) {
      const one = all.get(word);
      if (one === undefined || seen.has(word)) continue;
      seen.add(word);
      if (one.length < longest) look(one);
      found.push(one);
    }
  };
  if (all.size > 0) look(entry);
  return found;
}
