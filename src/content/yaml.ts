import {
  type Document,
  isMap,
  isScalar,
  parseDocument,
  type Range,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Fault, Replacement } from "./front-matter-frame.ts";
import { code, quote } from "../lib/format.ts";

/** YAML once read; `data` is undefined when it has errors. Offsets count from the start of the YAML. */
export interface ReadYaml {
  data: unknown;
  document?: Document.Parsed;
  faults: Fault[];
}

/** A broken file can have thousands of errors, all from the first few. */
const mostFaults = 5;

/**
 * Reads YAML as plain data: core schema, no custom tags, no merge keys, no aliases (a few lines of them unfold to
 * gigabytes). Dates stay text.
 */
export function readYaml(source: string): ReadYaml {
  const { faults, ...read } = parse(source);
  return { ...read, faults: faults.map((fault) => withRepair(fault, source)) };
}

function parse(source: string): ReadYaml {
  try {
    // Keys are compared below: the library's own test compares all pairs.
    const document = parseDocument(source, {
      prettyErrors: false, merge: false, schema: "core", uniqueKeys: false, logLevel: "error",
    }); // prettier-ignore
    const faults = [
      ...[...document.errors, ...document.warnings].map((error) => toFault(error, source)),
      ...nodeFaults(document),
    ];
    if (faults.length === 0) return { document, faults, data: document.toJS({ maxAliasCount: 0 }) };
    const once = new Map(faults.toReversed().map((fault) => [fault.message, fault]));
    return { document, faults: [...once.values()].reverse().slice(0, mostFaults), data: undefined };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { data: undefined, faults: [tooDeep(source, 0)] };
  }
}

/** Often a tab or missing quotes are the only mistake. */
function withRepair(fault: Fault, source: string): Fault {
  const isValid = (yaml: string) => parse(yaml).faults.length === 0;
  const expanded = expandTabs(source, isValid);
  if (expanded !== undefined) return { ...fault, edit: expanded };
  const edit = quoteValue(source, fault.offset, isValid);
  return edit === undefined ? fault : { ...fault, edit, fix: `Put the value in quotes: \`${edit.text}\`.` };
}

/** Reported at the start of its line: where in it the stack overflows is chance. */
function tooDeep(source: string, at: number): Fault {
  const offset = source.lastIndexOf("\n", at - 1) + 1;
  const fix = "Write each value as `key: value` or `key: [one, two]`.";
  return { offset, message: "Brackets are nested too deeply in the front matter", fix };
}

function toFault({ code, pos: [offset], message }: YAMLError, source: string): Fault {
  if (/call stack/i.test(message)) return tooDeep(source, offset);
  if (/nested mappings/i.test(message))
    return { offset, message: "Unexpected `: ` in a value without quotes", fix: "Put the whole value in double quotes." };
  const reason = message.replace(/\s+/g, " ").replace(/[.:]$/, "");
  return { offset, message: `Invalid YAML: ${reason}`, fix: hints[code] ?? (/tag/i.test(message) ? tagHint : otherHint) };
} // prettier-ignore

/** What helps against an error, by the code that the library gives it. */
const hints: Record<string, string> = {
  TAB_AS_INDENT: "Write spaces instead of the tab.",
  BAD_INDENT: "Start each key at the beginning of its line, and close each list with `]`.",
  MISSING_CHAR:
    'Close each list with `]`, each mapping with `}`, and each quoted text with its quotation mark; put a text that holds one kind of them between the other: `"it\'s"`.',
};
const tagHint = "Remove the tag (the word that starts with `!`).";
const otherHint = 'Put a value that holds `: ` or `#`, or starts with one of `[{*&!|>%@"`, in double quotes.';

/** YAML tags that turn a collection into pairs or sets; tags of text and numbers are harmless. */
const collections = /^tag:yaml\.org,2002:(?:omap|pairs|set)$/;

/** Duplicate keys, aliases, and tags that turn a list or mapping into something else. */
function nodeFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const add = (range: Range | null | undefined, message: string, fix: string) =>
    void faults.push({ offset: range![0], message, fix });
  visit(document, {
    Alias(_, { range, source }) {
      const fix = "Write out the value in each place; put a text that starts with `*` in quotes.";
      add(range, `Unexpected alias ${code(`*${source}`, 21)}, expected a plain value`, fix);
    },
    Collection(_, node) {
      const { tag = "", range } = node;
      if (collections.test(tag))
        add(range, `Unexpected tag \`!!${tag.slice(tag.lastIndexOf(":") + 1)}\`, expected a plain value`, tagHint);
      for (const key of isMap(node) ? duplicateKeys(node) : [])
        add(key.range, `Duplicate key ${quote(String(key.value), 40)}`, "Keep one of the two.");
    },
  });
  return faults;
}

function duplicateKeys({ items }: YAMLMap): Scalar[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isNew = !seen.has(String(key.value));
    seen.add(String(key.value));
    return isNew ? [] : key;
  });
}

/** Keys whose value is one line of text, whatever it holds. */
const textLine = /^((?:title|venue|label|files|meaning):[ \t]+)(\S.*?)[ \t]*$/;
/** A value that is quoted, is followed by a comment, or has a tag is left to a person. */
const unclear = /^(["']).*\1$|\s#|^!/;

/** White space with a tab in it before a key or an item. */
const tabbed = /^(?=[ ]*\t)[ \t]+(?=- |[\w-]+:)/gm;

/**
 * Puts the value of the line at an offset between double quotes, where it is plain text that YAML cannot read:
 * `title: A: B`, `title: [Draft] C`, `title: *D* e`. Undefined where the line may mean another thing.
 * @param isValid whether a text is YAML.
 */
function quoteValue(yaml: string, offset: number, isValid: (yaml: string) => boolean): Replacement | undefined {
  const start = yaml.lastIndexOf("\n", offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(yaml.slice(start))![0];
  const goesOn = /^\r?\n[ \t]+\S/.test(yaml.slice(start + line.length));
  const [, key, value] = textLine.exec(line) ?? [];
  if (key === undefined || value === undefined || goesOn || unclear.test(value) || isValid(line)) return undefined;
  const text = JSON.stringify(value);
  const at = start + key.length;
  return isValid(`${key}${text}`) ? { start: at, end: at + value.length, text } : undefined;
}

/**
 * Writes two spaces for each tab before keys and items, as the editor should have. All lines are repaired at once, for
 * one alone is still wrong.
 */
function expandTabs(yaml: string, isValid: (yaml: string) => boolean): Replacement | undefined {
  const found = [...yaml.matchAll(tabbed)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [first.index, last.index + last[0].length];
  const repaired = yaml.replace(tabbed, (indent) => indent.replaceAll("\t", "  "));
  const text = repaired.slice(start, end + repaired.length - yaml.length);
  return isValid(repaired) ? { start, end, text } : undefined;
}
