import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { positionsIn } from "../../lib/positions.ts";
import { type Result, sourceFormat, type SourceRecord } from "../../model/source-record.ts";
import { fieldsToRecord, titleColumns } from "./fields.ts";

/** JSON: one paper, or a list or an object of papers. */
export const json = sourceFormat({
  id: "json",
  label: "JSON",
  detect: (text) =>
    /^\uFEFF?\s*\[\s*[{\]]/.test(text) || (/^\uFEFF?\s*\{/.test(text) && !/\}[^\S\n]*\n\s*\{/.test(text)),
  read: (text) => readItems(text, fieldsToRecord),
});

/** JSON Lines: one object per line. */
export const jsonLines = sourceFormat({
  id: "json-lines",
  label: "JSON Lines",
  detect: (text) => /^\uFEFF?\s*\{/.test(text),
  read: readJsonLines,
});

function readJsonLines(text: string): Result[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  return lines.flatMap((json, index) => {
    if (json.trim() === "") return [];
    const line = index + 1;
    const tree = parseJson(json);
    return "reason" in tree ? { line, reason: tree.reason } : readItem({ json, node: tree.root, line }, fieldsToRecord);
  });
}

type ToRecord = (item: Record<string, unknown>, line: number) => SourceRecord;

/** Reads the papers in a JSON text: each item that is an object, with its line. */
export function readItems(text: string, toRecord: ToRecord): Result[] {
  const json = text.replace(/^\uFEFF/, "");
  const at = positionsIn(json);
  const tree = parseJson(json);
  if ("reason" in tree) return [{ line: at(tree.offset).line, reason: tree.reason }];
  return itemsOf(tree.root).map((node) => readItem({ json, node, line: at(node.offset).line }, toRecord));
}

/** Reads one object as a record. */
function readItem({ json, node, line }: { json: string; node: Node; line: number }, toRecord: ToRecord): Result {
  if (node.type !== "object") return { line, reason: "not an object with the fields of a paper" };
  const seen = new Set<string>();
  const repeated = propertiesOf(node).find(({ key }) => seen.size === seen.add(key).size)?.key;
  if (repeated !== undefined) return { line, reason: `duplicate key “${repeated.slice(0, 60)}”` };
  // JSON.parse reads `__proto__` as a key like any other.
  return toRecord(JSON.parse(json.slice(node.offset, node.offset + node.length)) as Record<string, unknown>, line);
}

/** The syntax tree of a JSON text, or its first error. */
function parseJson(json: string): { root: Node } | { reason: string; offset: number } {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(json, errors, { disallowComments: true });
    const [error] = errors;
    if (root !== undefined && error === undefined) return { root };
    const words = error === undefined ? "no value" : inWords(printParseErrorCode(error.error));
    return { reason: `invalid JSON (${words})`, offset: error?.offset ?? 0 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: "invalid JSON (nested too deeply)", offset: 0 };
  }
}

/** `PropertyNameExpected` is "property name expected". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

function propertiesOf(node: Node): { key: string; value: Node | undefined }[] {
  if (node.type !== "object") return [];
  return node.children!.map(({ children }) => ({ key: String(children![0]!.value), value: children![1] }));
}

/**
 * The papers in a value: a list, a single paper, the lists of papers in an object, or an object of papers. Of several
 * lists in an object, those whose items have titles are taken.
 */
function itemsOf(root: Node): Node[] {
  if (root.type === "array") return root.children!;
  if (root.type !== "object" || hasTitle(root)) return [root];
  const values = propertiesOf(root).flatMap(({ value }) => value ?? []);
  const lists = values.filter(isListOfObjects).map(({ children }) => children!);
  const withTitles = lists.filter((items) => items.some(hasTitle));
  if (withTitles.length > 0) return withTitles.flat();
  const areObjects = values.length > 0 && values.every(({ type }) => type === "object");
  return lists[0] ?? (areObjects ? values : [root]);
}

function hasTitle(node: Node): boolean {
  return propertiesOf(node).some(({ key }) => titleColumns.includes(key.toLowerCase()));
}

function isListOfObjects({ type, children = [] }: Node): boolean {
  return type === "array" && children.length > 0 && children.every((item) => item.type === "object");
}
