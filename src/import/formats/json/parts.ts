/** A value in a JSON text that is not parsed yet: its half-open range of offsets, and its key if it is in an object. */
export interface Part {
  start: number;
  end: number;
  key?: string;
  /** The parts of it, where they are known already. */
  parts?: Part[];
}

const codes = {
  quote: 34,
  comma: 44,
  colon: 58,
  open: [91, 123],
  close: [93, 125],
  backslash: 92,
  newline: 10,
  blank: 32,
};

/**
 * The parts of the list or object that starts at an offset, or, without one, the values that follow each other in a text.
 * Only brackets and strings are looked at, so that a part that is no JSON does not affect the others.
 */
export function partsOf(text: string, container?: Part): Part[] {
  const parts: Part[] = [];
  const stop = container?.end ?? text.length;
  let [depth, start, key]: [number, number, string | undefined] = [0, -1, undefined];
  const finish = (end: number) => {
    if (start >= 0) parts.push(key === undefined ? { start, end } : { start, end, key });
    [start, key] = [-1, undefined];
  };
  let at = container === undefined ? 0 : container.start + 1;
  for (; at < stop && depth >= 0; at++) {
    const code = text.charCodeAt(at);
    const isClosing = codes.close.includes(code);
    if (depth === 0 && start < 0 && code > codes.blank && code !== codes.comma && !isClosing) start = at;
    if (code === codes.quote) at = endOfString(text, at) - 1;
    else if (codes.open.includes(code)) depth++;
    else if (isClosing && --depth === 0) finish(at + 1);
    else if (depth > 0) continue;
    else if (code === codes.comma || depth < 0 || (container === undefined && code === codes.newline)) finish(at);
    else if (code === codes.colon) [key, start] = [keyIn(text.slice(start, at)), -1];
  }
  finish(stop);
  return parts;
}

/** The offset behind a string. One that is not closed ends with its line, for JSON has no longer ones. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    const lineBreak = text.slice(at, end).indexOf("\n");
    if (lineBreak >= 0) return at + lineBreak;
    if (!isEscaped(text, end, at)) return Math.min(end + 1, text.length);
    at = end + 1;
  }
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number, from: number): boolean {
  let at = offset;
  while (at > from && text.charCodeAt(at - 1) === codes.backslash) at--;
  return (offset - at) % 2 === 1;
}

function keyIn(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json.trim();
  }
}
