import { invisibleCharacters, unicodeForm, whiteSpace } from "./characters.ts";
import { type Cleaned, type CleanContext, type Cleaner, sequence } from "./cleaner.ts";
import { lostBackslashes, lostMacros, strayBraces, superscripts, texFormulas } from "./tex-formulas.ts";
import { texAccents, texEscapes, texQuotes, texSpaces, texUnderscores, texMacros } from "./tex-words.ts";
import { lookAlikeHosts, urlEnds, urlSpaces } from "./urls.ts";
import { brokenWords, joinedWords, spaceBeforeStop } from "./words.ts";

/** The cleaners in the order in which they run: characters, then URLs, then TeX, then words. */
const cleaners: Cleaner[] = [
  unicodeForm,
  invisibleCharacters,
  whiteSpace,
  brokenWords,
  urlSpaces,
  urlEnds,
  lookAlikeHosts,
  texAccents,
  texMacros,
  texEscapes,
  texUnderscores,
  texSpaces,
  texQuotes,
  texFormulas,
  lostBackslashes,
  strayBraces,
  superscripts,
  spaceBeforeStop,
  lostMacros,
  joinedWords,
];

const maxRounds = 6;

/** Repairs a title or an abstract, and reports the repairs and what a person should check. */
export function clean(text: string, context: CleanContext): Cleaned {
  const repairs = new Set<string>();
  let result: Cleaned = { text, repairs: [], warnings: [] };
  // One repair can expose another, such as a macro inside a macro.
  for (let round = 0; round < maxRounds; round++) {
    const { text: before } = result;
    result = cleanOnce(before, context);
    for (const repair of result.repairs) repairs.add(`${context.where}: ${repair}`);
    if (result.text === before) break;
  }
  return { ...result, repairs: [...repairs] };
}

const cleanOnce = sequence(...cleaners);
