import { unusedCharacter } from "../../lib/unused-character.ts";

/** An entry or a directive of a BibTeX file, as written. */
export interface BibtexPart {
  type: string;
  text: string;
  /** The offset of its `@`, or of the spaces before it. */
  start: number;
}

/** At the start of a line; `^` would also match after Unicode line separators, which occur inside fields. */
const partStart = /(?<![^\r\n])[ \t]*@([a-z]+)[ \t]*[{(]/gi;

/** The parts of a file. They are parsed one by one, so that an invalid one does not affect the others. */
export function splitParts(text: string): BibtexPart[] {
  const starts = [...text.matchAll(partStart)].map((match) => ({ type: match[1]!.toLowerCase(), start: match.index }));
  return starts.map(({ type, start }, index) => ({ type, start, text: text.slice(start, starts[index + 1]?.start) }));
}

/** Longer `@string` definitions are not searched for other names. */
const longestDefinition = 100_000;

/**
 * Finds the `@string` definitions that an entry uses, and those that these use. All definitions before each of thousands
 * of entries would take hours to parse.
 */
export function stringDefinitions(parts: readonly BibtexPart[]): (entry: string) => string[] {
  const all = new Map<string, string>();
  for (const { type, text } of parts) {
    const name = type === "string" ? /^[^{(]*[{(]\s*([^\s={}()]+)/.exec(text)?.[1] : undefined;
    if (name !== undefined) all.set(name.toLowerCase(), text);
  }
  return (entry) => {
    const seen = new Set<string>();
    const found: string[] = [];
    const search = (text: string): void => {
      for (const [word] of text.toLowerCase().matchAll(/[a-z_][\w:+-]*/g)) {
        const definition = all.get(word);
        if (definition === undefined || seen.has(word)) continue;
        seen.add(word);
        if (definition.length < longestDefinition) search(definition);
        found.push(definition);
      }
    };
    if (all.size > 0) search(entry);
    return found;
  };
}

/** Names that every JavaScript object has, which the parser takes for defined strings: `title = constructor`. */
export function undefinedString(entry: string): string | undefined {
  const names = [...entry.matchAll(/[=#]\s*([A-Za-z_]\w*)\s*(?=[,#})])/g)].map(([, name]) => name!);
  return names.find((name) => name in Object.prototype);
}

/** A field of text that an entry has twice, of which the parser silently takes the last. */
export function repeatedField(entry: string): string | undefined {
  const atStartOrAfterField = /(?:^|[,{])\s*(title|abstract|author)\s*=\s*["{]/gim;
  const names = [...entry.matchAll(atStartOrAfterField)].map((match) => match[1]!.toLowerCase());
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** Rewrites what the parser rejects or misreads: a key with spaces or none, `\AA`, commands that print nothing. */
export function readable(entry: string): string {
  return entry
    .replace(/^(\s*@\w+\s*[{(])([^,={}"]*),/, (match, start: string, key: string) =>
      /^\s*$|\S\s+\S/.test(key) ? `${start}key,` : match,
    )
    .replace(/\\(AA|aa)(?:\{\}|\s+|(?![A-Za-z]))/g, (_, name: string) => (name === "AA" ? "Å" : "å"))
    .replace(/\\relax(?![A-Za-z])\s*|\\hspace\{[^{}]*\}/g, "");
}

/** A formula in a field: between dollar signs, its braces balanced, so that it cannot extend beyond the field. */
const formula = /(?<!\\)\$((?:[^$\\{}"]|\\[^$]|\{(?:[^${}"]|\{(?:[^${}"]|\{[^${}"]*\})*\})*\})+)\$/g;

/** Replaces formulas by markers, because Citation.js drops `^` and `_`; `restore` puts them back. */
export function protectFormulas(text: string): { text: string; restore: (text: string) => string } {
  const formulas: string[] = [];
  const marker = unusedCharacter(text);
  const marked = text.replace(formula, (found) => `${marker}${formulas.push(found) - 1}${marker}`);
  const markers = new RegExp(`${marker}(\\d+)${marker}`, "g");
  return { text: marked, restore: (given) => given.replace(markers, (found, at) => formulas[Number(at)] ?? found) };
}

/** Braces that keep case, as the ACL Anthology writes them (`{BERT}`, `{U}niversal`, `24{\\%}`), or separate: `-{}-`. */
const casingBraces = /(?<!\\(?:[A-Za-z]+|[^A-Za-z\s])\s?|[\\^_])\{([^{}$\\]*|\\[%&#_$])\}/g;

/** Nobody nests deeper; each round removes one layer. */
const maxLayers = 4;

/** Removes braces that only group, but not those of formulas and commands. */
export function withoutCasingBraces(abstract: string): string {
  let bare = abstract.split(/(?<!\\)(\$[^$]*\$)/);
  for (let layer = 0; layer < maxLayers; layer++) {
    bare = bare.map((part, index) => (index % 2 === 1 ? part : part.replace(casingBraces, "$1")));
  }
  return bare.join("");
}
