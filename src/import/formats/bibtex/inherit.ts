import type { BibtexEntry } from "./entries.ts";

const venues = ["booktitle", "journal", "journaltitle"];
/** Fields that an entry takes from the one that its `crossref` names, as BibTeX and BibLaTeX do, if it has none of the group. */
const inherited: string[][] = [
  ["date", "year", "month", "day"],
  venues,
  ["publisher", "organization", "institution", "school"],
  ["editor"],
  ["series"],
  ["volume"],
  ["number", "issue"],
  ["language", "langid"],
  ["address", "location"],
  ["eventtitle"],
];
// An identifier, an address, an abstract or keywords of the whole volume are not those of a paper in it.

/** A volume is in a volume in a series. */
const mostParents = 4;

/** An entry with the fields that it takes from others, and the keys of these. */
export interface Inherited {
  entry: BibtexEntry;
  taken: string[];
  from: string[];
}

/**
 * Gives the entries what they take from others with `crossref` and `xdata`, and leaves out those that are there for
 * others only: without an abstract, they are no papers to add.
 */
export function withInherited(entries: readonly BibtexEntry[]): Inherited[] {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) if (!byKey.has(keyOf(entry.key))) byKey.set(keyOf(entry.key), entry);
  const used = new Set<BibtexEntry>();
  const filled = entries.map((given) => {
    const parents = parentsOf(given, byKey);
    for (const { parent } of parents) used.add(parent);
    const entry = parents.reduce(withFieldsOf, given);
    const taken = [...entry.fields.keys()].filter((name) => !given.fields.has(name));
    return { entry, taken, from: parents.map(({ parent }) => parent.key) };
  });
  const isPaper = (entry: BibtexEntry) => !used.has(entry) || entry.fields.has("abstract");
  return filled.filter((_, index) => isPaper(entries[index]!));
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}

interface Parent {
  parent: BibtexEntry;
  kind: "crossref" | "xdata";
}

/** The entries that an entry names, and those that these name, nearest first. */
function parentsOf(entry: BibtexEntry, byKey: Map<string, BibtexEntry>): Parent[] {
  const found = new Set([entry]);
  const parents: Parent[] = [];
  const add = (child: BibtexEntry, left: number): void => {
    for (const kind of ["xdata", "crossref"] as const) {
      for (const key of (child.fields.get(kind) ?? "")
        .split(kind === "xdata" ? "," : /$^/)
        .filter((key) => key.trim() !== "")) {
        const parent = byKey.get(keyOf(key));
        if (parent === undefined || found.has(parent) || left === 0) continue;
        found.add(parent);
        parents.push({ parent, kind });
        add(parent, left - 1);
      }
    }
  };
  add(entry, mostParents);
  return parents;
}

function withFieldsOf(entry: BibtexEntry, { parent, kind }: Parent): BibtexEntry {
  const { fields } = entry;
  const missing = (names: string[]) => !names.some((name) => fields.has(name));
  const given = [...parent.fields].filter(([name]) =>
    kind === "xdata" ? !fields.has(name) : inherited.some((group) => group.includes(name) && missing(group)),
  );
  const title = parent.fields.get("title");
  const venue = parent.type.endsWith("periodical") ? "journaltitle" : "booktitle";
  if (kind === "crossref" && title !== undefined && missing(venues)) given.unshift([venue, title]);
  const author = parent.fields.get("author");
  if (kind === "crossref" && author !== undefined && entry.type === "inbook") given.unshift(["author", author]);
  return { ...entry, fields: new Map([...given, ...fields]) };
}
