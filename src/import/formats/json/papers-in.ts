import { commonAliases, normalName } from "../fields/aliases.ts";
import { hasColumns } from "./columns.ts";
import { type Part, partsOf } from "./parts.ts";
import { wrappers } from "./wrappers.ts";

const titles: ReadonlySet<string> = new Set(
  ["titles", ...commonAliases.title].filter((name) => name !== "name").map(normalName),
);
const facts: ReadonlySet<string> = new Set([...commonAliases.abstract, ...commonAliases.authors].map(normalName));
/** Some services have only the fields of a paper one level deeper; their dialects take them from there. */
const outer = new Set<string>(["content", "attributes", ...wrappers]);

/** Papers are not deeper than this in the answers of services. */
const deepest = 5;

/**
 * The papers in a value: a list, a single paper, the lists of papers in an object and in the objects in it, or an object of
 * papers. Of several lists, those whose items have titles are taken.
 */
export function papersIn(text: string, root: Part): Part[] {
  if (text[root.start] === "[") return partsOf(text, root);
  if (text[root.start] !== "{") return [root];
  const parts = partsOf(text, root);
  const paper = [{ ...root, parts }];
  if (hasColumns(text, parts)) return paper;
  if (isPaper(text, parts) && parts.some(({ key }) => facts.has(normalName(key ?? "")))) return paper;
  const lists = listsIn(text, parts, deepest);
  const withTitles = lists.filter((items) => items.slice(0, 20).some((item) => isPaper(text, partsOf(text, item))));
  if (withTitles.length > 0) return withTitles.flat();
  if (isPaper(text, parts)) return paper;
  const areObjects = parts.length > 0 && parts.every(({ start }) => text[start] === "{");
  return papersBelow(text, parts, deepest) ?? lists[0] ?? (areObjects ? parts : paper);
}

/** The lists of objects in an object and in the objects in it. */
function listsIn(text: string, parts: Part[], depth: number): Part[][] {
  if (depth === 0) return [];
  return parts.flatMap((part) => {
    if (text[part.start] === "{") {
      const inner = partsOf(text, part);
      return isPaper(text, inner) ? [] : listsIn(text, inner, depth - 1);
    }
    if (text[part.start] !== "[") return [];
    const items = partsOf(text, part);
    return items.length > 0 && items.every(({ start }) => text[start] === "{") ? [items] : [];
  });
}

/** The papers that an answer has by names of their own, or the one that Crossref has in `message`. */
function papersBelow(text: string, parts: Part[], depth: number): Part[] | undefined {
  const inner = depth === 0 ? [] : parts.filter(({ start }) => text[start] === "{");
  const papers = inner.filter((part) => isPaper(text, partsOf(text, part)));
  if (papers.length > 0) return inner.length === parts.length ? inner : papers;
  return inner.map((part) => papersBelow(text, partsOf(text, part), depth - 1)).find((found) => found !== undefined);
}

/** Whether an object has a title, or an object under a name that services use for the fields of a paper. */
function isPaper(text: string, parts: Part[], depth = 1): boolean {
  return parts.some((part) => {
    const { key = "", start } = part;
    const isObject = text[start] === "{";
    if (titles.has(normalName(key))) return !isObject || /^\{\s*"value"/.test(text.slice(start, start + 20));
    return isObject && depth > 0 && outer.has(key) && isPaper(text, partsOf(text, part), depth - 1);
  });
}
