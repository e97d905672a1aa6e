import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { isObject } from "../../lib/is-object.ts";
import { listedIn } from "../names/listed.ts";
import { cut } from "../names/cut.ts";

/** Keys of the text in an object of a keyword. */
const textKeys = ["display_name", "name", "keyword", "term", "subject", "label", "tag", "value", "#text", "$"];

/** The keywords in whatever a source gives: one text of them, a list of texts, or a list of objects; each one once. */
export function keywordsOf(value: unknown): string[] {
  const keywords = itemsOf(value).map((keyword) => collapseWhitespace(keyword).replace(/^[*•·\s]+|[.,;\s]+$/g, ""));
  const seen = new Set<string>();
  return keywords.filter((keyword) => keyword !== "" && seen.size !== seen.add(keyword.toLowerCase()).size);
}

function itemsOf(value: unknown): string[] {
  if (typeof value === "string") return itemsIn(value);
  // A list of one may hold all of them in one text, or one with a comma: "Psychology, Applied".
  if (Array.isArray(value) && value.length === 1) return typeof value[0] === "string" ? itemsIn(value[0], 3) : itemsOf(value[0]); // prettier-ignore
  if (Array.isArray(value)) return value.flatMap(itemIn);
  if (!isObject(value)) return [];
  const list = Object.values(value).find(Array.isArray);
  return list === undefined ? itemIn(value) : itemsOf(list);
}

/** A comma may belong to a keyword where another mark separates them, or where each has a place of its own. */
function itemsIn(text: string, fewest = 2): string[] {
  const listed = listedIn(text);
  if (listed !== undefined) return listed.flatMap(itemIn);
  const items = cut(text, /[;；|•]|\s·\s|\r\n?|\n/g);
  if (items.length > 1) return items;
  const byComma = cut(text, /[,，、]/g);
  return byComma.length < fewest ? [text] : byComma;
}

function itemIn(item: unknown): string[] {
  if (typeof item === "string") return cut(item, /[;；]/g);
  if (!isObject(item)) return [];
  const text = textKeys.map((key) => item[key]).find((value) => typeof value === "string");
  return typeof text === "string" ? [text] : [];
}
