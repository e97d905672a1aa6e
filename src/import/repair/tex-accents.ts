import { replacing } from "./cleaner.ts";

/** TeX accent commands and the combining characters they stand for. */
const combining: Record<string, string> = {
  "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
  c: "\u0327", v: "\u030C", u: "\u0306", H: "\u030B", r: "\u030A", k: "\u0328", d: "\u0323", b: "\u0331",
}; // prettier-ignore

const letters: Record<string, string> = {
  ss: "ß", o: "ø", O: "Ø", l: "ł", L: "Ł", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", i: "ı", j: "ȷ",
}; // prettier-ignore

/** Writes letters for TeX accents: `Fr\'echet`, `M{\"u}ller`, `\v{S}`, `\ss`. */
export const texAccents = replacing(
  "tex-accents",
  "TeX accent",
  /\{?\\(?:([`'^~"=.])\s?\{?\\?([A-Za-z])\}?|([cvuHrkdb])(?:\{\\?([A-Za-z])\}|\s([A-Za-z])(?![A-Za-z]{3}))|(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])(?:\{\}|(?<=\p{L}\\[A-Za-z]{1,2})\s(?=\p{Ll}))?)\}?/gu,
  (match) => {
    const inner = match.replace(/^\{(?=\\)/, "");
    const opened = inner !== match;
    const closed = match.endsWith("}") && (inner.match(/\{/g)?.length ?? 0) < (inner.match(/\}/g)?.length ?? 0);
    const body = closed ? inner.slice(0, -1) : inner;
    const made = accented(body);
    return made === undefined ? match : `${opened && !closed ? "{" : ""}${made}${!opened && closed ? "}" : ""}`;
  },
);

function accented(command: string): string | undefined {
  const name = /^\\([A-Za-z]+|.)/.exec(command)![1]!;
  const letterOfItsOwn = letters[command.slice(1).replace(/\{\}|\s$/, "")];
  if (letterOfItsOwn !== undefined) return letterOfItsOwn;
  const mark = combining[name.length > 1 ? name[0]! : name];
  const letter = /([A-Za-z])\}?$/.exec(command)?.[1];
  return mark === undefined || letter === undefined ? undefined : `${letter}${mark}`.normalize("NFC");
}
