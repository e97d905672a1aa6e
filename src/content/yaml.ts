import { type Document, isScalar, parseDocument, type Range, visit } from "yaml";
import type { Fault } from "./front-matter-faults.ts";
import { quoteValue } from "./quote-value.ts";

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
  return { ...read, faults: faults.map((fault) => withBlanks(fault, source) ?? withQuotes(fault, source)) };
}

function parse(source: string): ReadYaml {
  try {
    // Keys are held for unique below: the library's own test compares all pairs.
    const document = parseDocument(source, {
      prettyErrors: false,
      merge: false,
      schema: "core",
      uniqueKeys: false,
      logLevel: "error",
    });
    const faults = [...[...document.errors, ...document.warnings].map(toFault), ...findRepeats(document)];
    const once = [...new Map(faults.toReversed().map((fault) => [fault.message, fault])).values()]
      .reverse()
      .slice(0, mostFaults);
    return {
      document,
      faults: once,
      data: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { data: undefined, faults: [tooDeep(0)] };
  }
}

/** Blanks with a tab among them before a key or an item. */
const tabbed = /^(?=[ ]*\t)[ \t]+(?=- |[\w-]+:)/gm;

/** A tab at the start of a line is what an editor makes of two blanks. All lines are repaired at once, for one alone is still wrong. */
function withBlanks(fault: Fault, source: string): Fault | undefined {
  const found = [...source.matchAll(tabbed)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [first.index, last.index + last[0].length];
  const repaired = source.replace(tabbed, (indent) => indent.replaceAll("\t", "  "));
  const text = repaired.slice(start, end + repaired.length - source.length);
  return parse(repaired).faults.length > 0 ? undefined : { ...fault, edit: { start, end, text } };
}

/** Most often a text holds a sign that means something to YAML, and quotes are all that is missing. */
function withQuotes(fault: Fault, source: string): Fault {
  const edit = quoteValue(source, fault.offset, (yaml) => parse(yaml).faults.length === 0);
  return edit === undefined ? fault : { ...fault, edit, fix: `Write the value between quotes: \`${edit.text}\`.` };
}

function tooDeep(offset: number): Fault {
  const fix = "Write each value as `key: value` or `key: [one, two]`.";
  return { offset, message: "Unexpected depth of brackets in front matter, expected plain values", fix };
}

function toFault({ code, pos, message }: { code: string; pos: [number, number]; message: string }): Fault {
  const offset = pos[0];
  if (/call stack/i.test(message)) return tooDeep(offset);
  if (/nested mappings/i.test(message)) {
    const fix = "Put the whole value between double quotes.";
    return { offset, message: "Unexpected `: ` in a value, expected a value between quotes", fix };
  }
  return {
    offset,
    message: `Unexpected YAML: ${message.replace(/\s+/g, " ").replace(/[.:]$/, "")}`,
    fix: hints[code] ?? hint(message),
  };
}

/** What helps against an error, by the code that the library gives it. */
const hints: Record<string, string> = {
  TAB_AS_INDENT: "Write blanks in the place of the tab.",
  BAD_INDENT: "Begin each key at the start of its line, and close each list with `]`.",
  MISSING_CHAR:
    'Close each list with `]`, each group with `}`, and each quoted text with its quotation mark; a text that holds one stands between the other: `"it\'s"`.',
};

function hint(message: string): string {
  if (/tag/i.test(message)) return "Remove the tag (the word that starts with `!`).";
  return 'Put a value that holds `: ` or `#`, or starts with one of `[{*&!|>%@"`, between double quotes.';
}

/** Tags of YAML that make lists of pairs and sets of what stands there; text and numbers may be tagged as such. */
const collections = /^tag:yaml\.org,2002:(?:omap|pairs|set)$/;

/** Keys that come twice, aliases, and tags that make something else of a list or group. */
function findRepeats(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Seq: (_, list) => void faults.push(...odd(list)),
    Alias(_, { range, source }) {
      const message = `Unexpected alias \`*${source.slice(0, 20)}\` in front matter, expected plain values`;
      faults.push({
        offset: range![0],
        message,
        fix: "Write the value out in each place; put a text that starts with `*` between quotes.",
      });
    },
    Map(_, map) {
      faults.push(...odd(map));
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          faults.push({
            offset: key.range![0],
            message: `Unexpected second \`${name.slice(0, 40)}\`, expected each key once`,
            fix: "Keep one of the two.",
          });
        seen.add(name);
      }
    },
  });
  return faults;
}

function odd({ tag = "", range }: { tag?: string; range?: Range | null }): Fault[] {
  if (!collections.test(tag)) return [];
  const message = `Unexpected tag \`!!${tag.slice(tag.lastIndexOf(":") + 1)}\` in front matter, expected plain values`;
  return [{ offset: range![0], message, fix: hint("tag") }];
}
