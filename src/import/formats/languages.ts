/** English names and codes of three letters for the tags of languages, as libraries write them. */
const languages: Record<string, string> = {
  en: "english eng", de: "german ger deu", fr: "french fre fra", es: "spanish spa", pt: "portuguese por", it: "italian ita",
  nl: "dutch dut nld", ru: "russian rus", zh: "chinese chi zho", ja: "japanese jpn", ko: "korean kor", pl: "polish pol",
  tr: "turkish tur", ar: "arabic ara", fa: "persian per fas", he: "hebrew heb", cs: "czech cze ces", sk: "slovak slo slk",
  hu: "hungarian hun", ro: "romanian rum ron", bg: "bulgarian bul", hr: "croatian hrv", sr: "serbian srp", sl: "slovenian slv",
  uk: "ukrainian ukr", el: "greek gre ell", sv: "swedish swe", da: "danish dan", no: "norwegian nor", fi: "finnish fin",
  et: "estonian est", lv: "latvian lav", lt: "lithuanian lit", ca: "catalan cat", eu: "basque baq eus", gl: "galician glg",
  id: "indonesian ind", ms: "malay may msa", th: "thai tha", vi: "vietnamese vie", hi: "hindi hin", ur: "urdu urd",
  af: "afrikaans afr", is: "icelandic ice isl",
}; // prettier-ignore

const tags = new Map(Object.entries(languages).flatMap(([tag, names]) => names.split(" ").map((name) => [name, tag])));

/**
 * The tag of a language that is given by its name, its code or its tag.
 * @example languageTag("ger") // "de"
 */
export function languageTag(name: string): string | undefined {
  const word = name.trim().toLowerCase();
  const [, language, region] = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/.exec(word) ?? [];
  if (language === undefined) return tags.get(word);
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}

const englishWords =
  /(?<![\p{L}\d])(?:the|of|and|in|to|is|are|was|were|we|with|for|that|this|by|on|from)(?![\p{L}\d])/giu;

/** Whether a text is English, by its share of common words: databases have English abstracts of papers in any language. */
export function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return (text.match(englishWords)?.length ?? 0) > 0.15 * words;
}

/** The language of an abstract if it is not English, from the language that its source gives for the paper. */
export function abstractLanguage(name: string | undefined, abstract: string): string | undefined {
  const tag = languageTag(name ?? "");
  return tag === undefined || tag.startsWith("en") || isEnglish(abstract) ? undefined : tag;
}
