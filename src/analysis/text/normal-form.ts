/** Lower case without diacritics and with American spelling, so that "Généralisation" equals "generalization". */
export function normalForm(word: string): string {
  const plain = isAscii(word) ? word : word.normalize("NFKD").replace(/\p{M}+/gu, "");
  return american(plain.toLowerCase());
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

/** Words in -ise that are not a British spelling of -ize. */
const trueIse =
  /(?:superv|rev|adv|improv|compr|surpr|exerc|prom|no|ra|pra|prec|telev|dev|w|conc|prem|expert|enterpr|franch|disgu)is/;

function american(word: string): string {
  if (word.length < 5) return word;
  let out = word;
  if (out.length > 6 && /is(?:e|es|ed|er|ing|ation|able)/.test(out) && !trueIse.test(out)) {
    out = out.replace(/is(e|es|ed|er|ers|ing|ation|ations|able)$/, "iz$1");
  }
  out = out.replace(/(abe|ode|ance|igna|rave)ll(ed|ing|er|ers)$/, "$1l$2");
  return out.replace(/(col|behavi|neighb|fav|flav|lab)our/, "$1or").replace(/^artefact/, "artifact");
}

const notPlural = /(?:ss|us|is|[^aeiou]as|ias)$|^(?:news|lens|series|species|always|perhaps|thus|gas|texas)$/;

/** The singular of a word in normal form, roughly: both sides of a comparison go through it, so consistency is what counts. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || notPlural.test(word)) return word;
  if (/(?:yses|theses)$/.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|ias)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether a word is written like a name or an acronym: `LoRA`, `NLP`. */
export function hasTwoCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(word);
}
