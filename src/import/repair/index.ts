import { brokenWords } from "./broken-words.ts";
import type { Cleaned, CleanContext, Cleaner } from "./cleaner.ts";
import { gluedWords } from "./glued-words.ts";
import { invisibleCharacters } from "./invisible-characters.ts";
import { lookAlikeHosts } from "./look-alike-hosts.ts";
import { lostBackslashes } from "./lost-backslashes.ts";
import { lostMacros } from "./lost-macros.ts";
import { spaceBeforeStop } from "./space-before-stop.ts";
import { strayBraces } from "./stray-braces.ts";
import { superscripts } from "./superscripts.ts";
import { texAccents } from "./tex-accents.ts";
import { texEscapes } from "./tex-escapes.ts";
import { texFormulas } from "./tex-formulas.ts";
import { texMacros } from "./tex-macros.ts";
import { texQuotes } from "./tex-quotes.ts";
import { texSpaces } from "./tex-spaces.ts";
import { texUnderscores } from "./tex-underscores.ts";
import { unicodeForm } from "./unicode-form.ts";
import { urlEnds } from "./url-ends.ts";
import { urlSpaces } from "./url-spaces.ts";
import { whiteSpace } from "./white-space.ts";

/** The cleaners in the order in which they work: characters, then addresses, then TeX, then words. */
export const cleaners: Cleaner[] = [
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
  gluedWords,
];

/** Mends a title or an abstract; says what was repaired and what a person should look at. */
export function clean(text: string, context: CleanContext): Cleaned {
  const repairs = new Set<string>();
  let result: Cleaned = { text, repairs: [], warnings: [] };
  // One repair can lay bare another, such as a macro inside a macro; a second round repairs that at once.
  for (let round = 0; round < mostRounds; round++) {
    const { text: before } = result;
    result = cleanOnce(before, context);
    for (const repair of result.repairs) repairs.add(repair);
    if (result.text === before) break;
  }
  return { ...result, repairs: [...repairs] };
}

const mostRounds = 6;

function cleanOnce(text: string, context: CleanContext): Cleaned {
  const result: Cleaned = { text, repairs: [], warnings: [] };
  for (const cleaner of cleaners) {
    const { text: repaired, repairs, warnings } = cleaner.clean(result.text, context);
    result.text = repaired;
    result.repairs.push(...repairs.map((repair) => `${context.where}: ${repair}`));
    result.warnings.push(...warnings);
  }
  return result;
}
