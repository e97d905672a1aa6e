/** Text to put in the place of other text. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Keys whose value is one line of text, whatever signs it holds. */
const textLine = /^((?:title|venue|label|files|meaning):[ \t]+)(\S.*?)[ \t]*$/;
/** A value that is quoted already, has a comment behind it, or names a type: for a person to look at. */
const unclear = /^(["']).*\1$|\s#|^!/;

/**
 * Puts the value of the line at an offset between double quotes, where it is plain text that YAML cannot read:
 * `title: A: B`, `title: [Draft] C`, `title: *D* e`. Undefined where the line may mean another thing.
 * @param isRead whether a text is YAML.
 */
export function quoteValue(yaml: string, offset: number, isRead: (yaml: string) => boolean): Replacement | undefined {
  const start = yaml.lastIndexOf("\n", offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(yaml.slice(start))![0];
  const goesOn = /^\r?\n[ \t]+\S/.test(yaml.slice(start + line.length));
  const [, key, value] = textLine.exec(line) ?? [];
  if (key === undefined || value === undefined || goesOn || unclear.test(value) || isRead(line)) return undefined;
  const text = JSON.stringify(value);
  const at = start + key.length;
  return isRead(`${key}${text}`) ? { start: at, end: at + value.length, text } : undefined;
}
