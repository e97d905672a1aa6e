/** A value in a JSON text that is not parsed yet: its half-open range of offsets, and its key if it is in an object. */
export interface Part {
  start: number;
  end: number;
  key?: string;
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
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === codes.quote) return at + 1;
    if (code === codes.newline) return at;
    if (code === codes.backslash) at++;
  }
  return text.length;
}

function keyIn(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json.trim();
  }
}
