import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** The value of a text, or why there is none and at which offset. */
export type Parsed = { value: unknown } | { reason: string; offset: number };

/**
 * The value of a JSON text. What other programs write though JSON does not have it is read, too: `NaN`, commas before a
 * closing bracket, tabs in strings, and the literals of Python.
 */
export function parseValue(json: string): Parsed {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return parseLiteral(json) ?? firstError(json);
  }
}

/** Strings, the names of values, brackets of tuples, and commas that are not followed by a value. */
const literal =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*("?)|'[^'\\\n]*(?:(?:\\.|'')[^'\\\n]*)*('?)|-?[A-Za-z]+|[()]|,(?=\s*[\])}])/g;
const names: Record<string, string> = { None: "null", nan: "null", NaN: "null", Infinity: "null", "-Infinity": "null", True: "true", False: "false", "(": "[", ")": "]", ",": "" }; // prettier-ignore

/** The value of a text that is nearly JSON, or a literal of Python such as `['Anna Able', "Sam O'Neil"]`. */
export function parseLiteral(text: string): { value: unknown } | undefined {
  const json = text.replace(literal, (token: string, double?: string, single?: string) => {
    if (/^["']/.test(token)) return (double ?? single) === "" ? token : inDoubleQuotes(token);
    return Object.hasOwn(names, token) ? names[token]! : token;
  });
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function inDoubleQuotes(token: string): string {
  const text = token.slice(1, -1);
  const body = token.startsWith('"')
    ? text
    : text
        .replaceAll("''", "'")
        .replaceAll("\\'", "'")
        .replace(/(?<!\\)"/g, '\\"');
  // JSON has no control characters in strings, and not all escapes of Python.
  return `"${body
    .replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1))
    .replace(/\\x([\dA-Fa-f]{2})/g, "\\u00$1")}"`;
}

function firstError(json: string): { reason: string; offset: number } {
  const errors: ParseError[] = [];
  try {
    parseTree(json, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: "invalid JSON (nested too deeply)", offset: 0 };
  }
  const [error] = errors;
  const words = error === undefined ? "no value" : inWords(printParseErrorCode(error.error));
  return { reason: `invalid JSON (${words})`, offset: error?.offset ?? 0 };
}

/** `PropertyNameExpected` is "property name expected". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
