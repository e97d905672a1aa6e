import type { Replacement } from "./front-matter-frame.ts";

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
export function quoteValue(yaml: string, offset: number, isValid: (yaml: string) => boolean): Replacement | undefined {
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
export function expandTabs(yaml: string, isValid: (yaml: string) => boolean): Replacement | undefined {
  const found = [...yaml.matchAll(tabbed)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [first.index, last.index + last[0].length];
  const repaired = yaml.replace(tabbed, (indent) => indent.replaceAll("\t", "  "));
  const text = repaired.slice(start, end + repaired.length - yaml.length);
  return isValid(repaired) ? { start, end, text } : undefined;
}
