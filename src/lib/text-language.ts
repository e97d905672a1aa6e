import { francAll } from "franc-min";

/** The commonest words of English. They are more than an eighth of any English prose, and rare elsewhere. */
const english = new Set("the of and to in a is that for with we are on by as this from which our can".split(" "));

/** Letters of other scripts; a Greek one stands for a quantity in any language. */
const otherScript = /(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/gu;

/** Latin letters. Fewer tell nothing of the language. */
const fewest = 60;

/** A list of English terms without a sentence is 0.82 like English, one in German up to 0.78. */
const mostLikeEnglish = 0.8;

/** Scripts of a single language that the detector does not know. */
const ofScript: [RegExp, string][] = [
  [/\p{Script=Hebrew}/u, "he"], [/\p{Script=Greek}{3}/u, "el"], [/\p{Script=Georgian}/u, "ka"], [/\p{Script=Armenian}/u, "hy"],
]; // prettier-ignore

/**
 * The language that a text is written in, as a tag of BCP 47, where it is surely not English.
 * @example textLanguage("Wir untersuchen, wie ein Modell …") // "de"
 */
export function textLanguage(text: string): string | undefined {
  if (isEnglish(text) || (isLatin(text) && (text.match(/\p{L}/gu)?.length ?? 0) < fewest)) return undefined;
  const ranked = francAll(text);
  const best = ranked[0]?.[0] ?? "und";
  if (best === "und") return ofScript.find(([script]) => script.test(text))?.[1];
  const likeEnglish = ranked.find(([language]) => language === "eng")?.[1] ?? 0;
  return likeEnglish > mostLikeEnglish ? undefined : Intl.getCanonicalLocales(best)[0];
}

/** Whether a text is English, by its share of common words. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return isLatin(text) && words.filter((word) => english.has(word)).length > words.length / 8;
}

/** Whether a text is mostly in Latin letters, terms in other scripts aside. */
export function isLatin(text: string): boolean {
  return (text.match(otherScript)?.length ?? 0) <= (text.match(/\p{L}/gu)?.length ?? 0) / 3;
}

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a language is written. */
export function textDirection(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0]!) ? "rtl" : "ltr";
}
