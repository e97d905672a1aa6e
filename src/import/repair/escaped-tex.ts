import { replacing, sequence } from "./cleaner.ts";
import { isKnownName } from "./tex/meanings.ts";

const why = "TeX that was escaped";

/** The braces of Google Scholar, with what they keep: `$\{$USENIX$\}$`. A set has a comma. */
const braces = String.raw`\$\\\{\$([^{}$\\,]{0,80})\$\\\}\$`;

/** A formula of which each sign was escaped: `{\textbackslash}alpha\_1`. */
function unescaped(tex: string): string {
  return tex
    .replace(/\{?\\textbackslash\}?(?:\{\}|\s(?=[A-Za-z]))?/g, "\\")
    .replace(/\{?\\textasciicircum\}?(?:\{\})?|\\\^\{\}/g, "^")
    .replace(/\{?\\text(less|greater)\}?/g, (_, name) => (name === "less" ? "<" : ">"))
    .replace(/\\([_{}])/g, "$1");
}

/**
 * TeX whose signs a program took for text, as Google Scholar does: `$\backslash$alpha`, `$\{$USENIX$\}$`, `$\$ 100$`. A
 * backslash in front of another word stays one.
 */
export const escapedTex = sequence(
  // The American Physical Society writes each sign twice, for formulas and for text.
  replacing(
    "TeX for formulas or for text",
    /\\ifmmode(?![A-Za-z])[^\n]{0,60}?\\else(?![A-Za-z])\s?([^\n]{0,60}?)\s?\\fi(?![A-Za-z])(?:\{\}|\s(?=\p{L}))?/gu,
    (_, [words = ""]) => words.replace(/\\[A-Za-z]+$/, "$&{}"),
  ),
  replacing(why, /\\\$((?=[^$]{0,200}\{\\textbackslash\})[^$]{1,200}?)\\\$/g, (_, [tex = ""]) => `$${unescaped(tex)}$`),
  replacing(why, /\{\\textbackslash\}([A-Za-z]{1,20})(?:\\\{([^{}\\]{0,200})\\\})?/g, (match, [name = "", words]) =>
    isKnownName(name) ? `\\${name}${words === undefined ? "" : `{${words}}`}` : match,
  ),
  replacing(why, /\$\\backslash\s?\$([A-Za-z]{1,20}|[&%#_$])((?:\\[_^](?=[\dA-Za-z]))?)/g, (match, [name = "", script = ""]) =>
    /^\W$|_/.test(name) || isKnownName(name) ? `\\${name}${script.slice(1)}` : match,
  ),
  replacing(why, new RegExp(String.raw`(?<=\\[A-Za-z]{1,20}) ?${braces}`, "g"), (_, [words]) => `{${words}}`),
  replacing(why, new RegExp(braces, "g"), (match, [words = ""]) => (/\p{L}{2}|^\p{L}$/u.test(words) ? words : match)),
  replacing(why, /\$\s?\\\$\s?(\d[\d.,]*\s?)\$/g, (_, [sum]) => `\\$${sum}`),
); // prettier-ignore
