import { isEnglish } from "../../lib/text-language.ts";

/** Languages that papers are written in: the tag of BCP 47, codes of three letters, and names in English and their own. */
const table = `
en eng english anglais englisch inglés
af afr afrikaans
ar ara arabic العربية
az aze azerbaijani
be bel belarusian
bg bul bulgarian български
bn ben bengali
bs bos bosnian
ca cat catalan català
cs ces cze czech čeština
cy cym wel welsh
da dan danish dansk
de deu ger german deutsch
el ell gre greek ελληνικά
eo epo esperanto
es spa spanish español castellano castilian
et est estonian eesti
eu eus baq basque euskara
fa fas per persian farsi فارسی
fi fin finnish suomi
fr fra fre french français
ga gle irish
gl glg galician galego
he heb hebrew עברית
hi hin hindi हिन्दी
hr hrv croatian hrvatski
hu hun hungarian magyar
hy hye arm armenian
id ind indonesian
is isl ice icelandic íslenska
it ita italian italiano
ja jpn japanese 日本語
ka kat geo georgian
kk kaz kazakh
ko kor korean 한국어
la lat latin
lt lit lithuanian lietuvių
lv lav latvian latviešu
mk mkd mac macedonian
ms msa may malay
nb nob bokmål
nl nld dut dutch nederlands flemish
no nor norwegian norsk
pl pol polish polski
pt por portuguese português
ro ron rum romanian română moldavian
ru rus russian русский
sk slk slo slovak slovenčina
sl slv slovenian slovene slovenščina
sq sqi alb albanian
sr srp serbian српски
sv swe swedish svenska
sw swa swahili
ta tam tamil
te tel telugu
th tha thai ไทย
tr tur turkish türkçe
uk ukr ukrainian українська
ur urd urdu
uz uzb uzbek
vi vie vietnamese
zh zho chi chinese mandarin 中文
`;
const tags = new Map(
  table.trim().split("\n").flatMap((row) => row.split(" ").map((name) => [name, row.split(" ")[0]!] as const)),
); // prettier-ignore

/** Tags for no language, for several, and for one that is not known. */
const noLanguage = new Set(["und", "mul", "zxx"]);

/** No name of a language is longer. */
const longest = 40;

/**
 * The tag of BCP 47 for a language by its tag, code or name: `ger`, `German` and `Deutsch` are `de`.
 * @returns the text as it is for what is no language, and `undefined` for English, which needs no tag.
 */
export function languageTag(text: string): string | undefined {
  if (text.length > longest) return text;
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s?\(.*\)$/, "")
    .replaceAll("_", "-");
  const [first = "", ...others] = plain.split("-");
  const tag = tags.get(plain) ?? tags.get(first);
  if (tag === "en" || noLanguage.has(plain)) return undefined;
  if (tags.has(plain)) return tag;
  return tag === undefined || others.length === 0 || others.length > 2 ? text : [tag, ...others.map(subtag)].join("-");
}

/** The language of an abstract from that of its paper: catalogues often have an English abstract of a paper in another language. */
export function abstractLanguage(named: string, abstract: string): string | undefined {
  return isEnglish(abstract) ? undefined : languageTag(named);
}

/** `br` in `pt-BR` is a region, `hans` in `zh-Hans` a script. */
function subtag(part: string): string {
  if (part.length === 4) return part.charAt(0).toUpperCase() + part.slice(1);
  return part.length === 2 ? part.toUpperCase() : part;
}
