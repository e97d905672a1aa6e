import { doiPattern } from "../model/identifiers.ts";

const address = String.raw`(?:https?:\/\/)?(?:(?:www|dx)\.)?doi\.org\/|(?:doi|digital object identifier)\s*[:.=]?\s*|info:doi\/`;
const whole = new RegExp(`^(?:${address})*(${doiPattern})$`, "i");
const inside = new RegExp(String.raw`(?<![\d.])${doiPattern}`, "i");

/** The DOI that a whole text is: alone, behind a prefix or in an address of doi.org, with escapes of URLs and TeX. */
export function bareDoi(text: string): string | undefined {
  const found = whole.exec(decoded(text).replace(/(?<![.,;)\]])[.,;)\]]+$/, keptEnd))?.[1];
  return found === undefined || isDoubtful(found) ? undefined : found;
}

/**
 * The first DOI inside a text.
 * @returns undefined where it is not sure where the DOI ends, since a DOI that is cut names another work or none.
 */
export function doiIn(text: string): string | undefined {
  const whole = bareDoi(text);
  if (whole !== undefined) return whole;
  const readable = decoded(text);
  const match = inside.exec(readable);
  if (match === null) return undefined;
  const next = readable.slice(match.index + match[0].length, match.index + match[0].length + 2);
  // A tag of HTML may follow, but not another sign that cannot be part of the match.
  if (/^[\\{]|^<[^/a-z]/i.test(next)) return undefined;
  const found = match[0].replace(/(?<![.,;:!?'’”»)\]*])[.,;:!?'’”»)\]*]+$/, (end, at: number) =>
    keptEnd(end, at, match[0]),
  );
  return isDoubtful(found) ? undefined : found;
}

/** Of the marks at the end of a DOI, the brackets that were opened in it. */
function keptEnd(end: string, at: number, text: string): string {
  const count = (mark: string) => text.slice(0, at).split(mark).length - 1;
  const open = { ")": count("(") - count(")"), "]": count("[") - count("]") };
  let kept = "";
  for (const mark of end) {
    if ((mark !== ")" && mark !== "]") || open[mark]-- <= 0) break;
    kept += mark;
  }
  return kept;
}

/** TeX that was not read, or only the beginning of a DOI. */
function isDoubtful(doi: string): boolean {
  return /\$|%(?![\dA-F]{2})|\/$/i.test(doi) || !new RegExp(`^${doiPattern}$`).test(doi);
}

const tex: [RegExp, string][] = [
  [/\\textless(?:\{\}|(?![a-z])\s?)|&lt;|%3C/gi, "<"],
  [/\\textgreater(?:\{\}|(?![a-z])\s?)|&gt;|%3E/gi, ">"],
  [/\\textunderscore(?:\{\}|(?![a-z])\s?)|(?:\\|%5C)_/gi, "_"],
  [/\\([%&#$])/g, "$1"],
  [/&amp;/g, "&"],
  [/[\u00AD\u200B\u2060\uFEFF]/g, ""],
  // Braces and dollar signs around what was decoded, `${<}$`.
  [/\$?\{([<>_]|-{1,2})\}\$?|\$([<>_])\$/g, "$1$2"],
  [/\{([<>_])\}/g, "$1"],
];

/** A text without the escapes of TeX, HTML and URLs in a DOI, and without what sites add to it in their addresses. */
function decoded(text: string): string {
  const readable = tex.reduce((read, [pattern, sign]) => read.replace(pattern, sign), text.trim());
  return readable
    .replace(/[?&]doi=(10\.[^&\s]+)[^\s]*/i, " $1 ")
    .replace(/(?<=10\.\d{4,9})%2F/gi, "/")
    .replace(/%(?:2[89BCF]|3[ABD]|5[BD])/gi, decodeURIComponent)
    .replace(/https?:\/\/[^\s"]+/gi, ownPart)
    .trim();
}

/** An address with what it has of a DOI: without a query, and without the names of pages that publishers add. */
function ownPart(url: string): string {
  const start = url.search(/(?<=\/)10\.\d{4,9}\//);
  if (start < 0) return url;
  const [host, doi] = [url.slice(0, start), url.slice(start).replace(/[?#].*$/, "")];
  if (/^https?:\/\/(?:(?:www|dx)\.)?doi\.org\/$/i.test(host)) return host + doi;
  const own = doi
    .replace(
      /\/(?:full|abstract|e?pdf|pdfdirect|fulltext|full\/html|html|meta|summary|references)(?=[).,;\]]{0,3}$)/i,
      "",
    )
    .replace(/(?<=^10\.1101\/[\d.]{1,30})v\d+.*$|\.(?:full(?:\.pdf)?|pdf)$/i, "");
  return host + own;
}
