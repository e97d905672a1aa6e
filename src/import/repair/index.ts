import { characters as textCharacters, whiteSpace } from "./characters.ts";
import { type Cleaned, type CleanContext, sequence } from "./cleaner.ts";
import { html } from "./html.ts";
import { escapedTex } from "./escaped-tex.ts";
import { headingLines, labels } from "./labels.ts";
import { lostBackslashes, lostMacros, loneBraces, superscripts } from "./tex-formulas.ts";
import { texCommands, texQuotes, texTies } from "./tex-words.ts";
import { titleEnds } from "./titles.ts";
import { lookAlikeHosts, urlEnds, urlSpaces } from "./urls.ts";
import { brokenWords, joinedWords, spaceBeforeStop, titleStop } from "./words.ts";

const characters = [html, textCharacters, headingLines, whiteSpace, labels, titleEnds, brokenWords];
const urls = [urlSpaces, urlEnds, lookAlikeHosts];
const tex = [escapedTex, texCommands, texTies, texQuotes, whiteSpace];
const formulas = [lostBackslashes, superscripts, loneBraces];
const words = [spaceBeforeStop, titleStop, lostMacros, joinedWords];

/** The cleaners in the order in which they run. */
const cleanOnce = sequence(...characters, ...tex, ...urls, ...formulas, ...words);

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
