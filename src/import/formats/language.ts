/** Languages by their names in English and the codes of libraries; what they are in BCP 47 stands first. */
const languages = [
  "af afr afrikaans", "ar ara arabic", "bg bul bulgarian", "bs bos bosnian", "ca cat catalan", "cs cze ces czech", "da dan danish", "de ger deu german deutsch", "el gre ell greek", "en eng english", "es spa spanish castilian español", "et est estonian", "eu baq eus basque", "fa per fas persian farsi", "fi fin finnish", "fr fre fra french français", "gl glg galician", "he heb hebrew", "hi hin hindi", "hr hrv croatian", "hu hun hungarian", "id ind indonesian", "is ice isl icelandic", "it ita italian italiano", "ja jpn japanese", "ko kor korean", "lt lit lithuanian", "lv lav latvian", "mk mac mkd macedonian", "ms may msa malay", "nl dut nld dutch flemish", "no nor norwegian", "pl pol polish", "pt por portuguese português", "ro rum ron romanian", "ru rus russian", "sk slo slk slovak", "sl slv slovenian slovene", "sq alb sqi albanian", "sr srp serbian", "sv swe swedish", "th tha thai", "tr tur turkish", "uk ukr ukrainian", "ur urd urdu", "vi vie vietnamese", "zh chi zho chinese mandarin",
].map((line) => line.split(" ")); // prettier-ignore

/** English words that no text of some length lacks. */
const englishWords = /\b(?:the|of|and|that|is|are|with|for|we|this)\b/gi;

/**
 * The tag of a language that is named; undefined for English. A catalogue names the language of the paper, whose abstract is
 * often English all the same.
 * @example languageOf("German", "Wir zeigen …") // "de"
 */
export function languageOf(named: string | undefined, abstract = ""): string | undefined {
  if (named === undefined) return undefined;
  const text = named.trim().toLowerCase();
  const tag = languages.find((names) => names.includes(text))?.[0] ?? named.trim().replaceAll("_", "-");
  if (/^en(?:-|$)/i.test(tag) || /^(?:und|mul|zxx)$/i.test(tag)) return undefined;
  const words = abstract.split(/\s+/).length;
  return (abstract.match(englishWords)?.length ?? 0) > words / 8 ? undefined : tag;
}
