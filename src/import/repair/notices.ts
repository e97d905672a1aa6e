import { type Cleaner, quote } from "./cleaner.ts";

const year = String.raw`(?:19|20)\d\d\b`;
const sign = String.raw`(?:©|ⓒ|\([Cc]\))`;
const publisher =
  "(?:The |the )?(?:Elsevier|Springer|John Wiley|Wiley|Blackwell|IEEE|ACM|Oxford|Cambridge|Taylor|Informa|SAGE|Nature|Macmillan|BMJ|BMC|Wolters|Lippincott|MDPI|IOP|AIP|EDP|Hindawi|Karger|Thieme|Emerald|American|Royal|Author|[^.]{0,60}(?:Society|Association|Academy|Institut|Publish|Press|University|Ltd|Inc|GmbH|B\\.V))";

/** How a notice of copyright begins. */
const head = new RegExp(
  [
    String.raw`[([]?(?:Crown )?(?:Copyright:?\s*)?${sign}\s*(?:Copyright\s*)?,?\s*(?:by )?(?:${year}|The Author|the author|Author|Crown)`,
    String.raw`©\s*(?:[^.]{0,100}\b${year}|${publisher})`,
    String.raw`Copyright,? (?:by )?${year}`,
    String.raw`Copyright of [^.]{3,150} is the property of`,
    "All rights (?:are )?reserved",
    "This article is protected by copyright",
    String.raw`Published (?:by ${publisher}(?:(?! (?:is|are|was|were|has|have|had|this|these|we|it) )[^.]|\.(?=\S|$)){0,120}$|(?:under|in) licen[sc]e by|${year}\.$)`,
    String.raw`[([]?Psyc(?:INFO|Info|FO) Database Record`,
    "Licensee MDPI",
  ]
    .map((pattern) => `^(?:${pattern})`)
    .join("|"),
  "u",
);

/** How a notice goes on. */
const next =
  /^(?:All rights|Published|Licensee|Licensed|This (?:article|work|paper) (?:is|was) (?:protected|an? open|a U\.? ?S\.?|published|distributed|licensed|made available)|This is an open.access|Open access|Production and hosting|On behalf of|Reproduced|Distributed under|The Authors?\b|[^.]{0,120}\bpublished by\b|V\.?$|However, users may print|No warranty is given|Users should refer to|\(?Copyright applies|This abstract may be abridged|For permissions|Please e-?mail|No claim to original|Tod[oa]s os direitos|Todos los derechos|Tous droits|Alle Rechte|For commercial re-?use)/i;

/** Where a sentence begins. Nothing is lost if that is wrong: only what begins like a notice is taken off. */
const boundary = new RegExp(
  [
    String.raw`(?<!\s\p{Lu}|\bU\. ?S)[.!?)\]"”]\s+(?=[\p{Lu}©ⓒ([])`,
    String.raw`\.(?=\p{Lu}\p{Ll}|©)`,
    String.raw`\n\n`,
    String.raw`(?<=[Aa]ll rights reserved)\s(?=\p{Lu})`,
    // A notice that no full stop is before.
    String.raw`(?<!Copyright|Crown)\s(?=(?:Crown )?(?:Copyright )?© ?(?:${year},?\s*)?${publisher})`,
  ].join("|"),
  "gu",
);

/** No notice is longer. */
const longest = 400;
/** No abstract ends with more of them. */
const most = 10;

/** Takes the notices of copyright off the start and the end of an abstract. */
export const notices: Cleaner = (text) => {
  const starts = [0, ...[...text.matchAll(boundary)].map(({ 0: found, index }) => index + found.length)];
  const sentences = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
  const first = endOfNotice(sentences);
  const last = startOfNotice(sentences);
  if (last <= first || (first === 0 && last === sentences.length)) return { text, repairs: [], warnings: [] };
  const removed = [sentences.slice(0, first), sentences.slice(last)].filter((part) => part.length > 0);
  return {
    text: text.slice(starts[first], starts[last]).trim(),
    repairs: removed.map((part) => `${quote(part.join(" "))} is left out (notice of copyright)`),
    warnings: [],
  };
};

function isNotice(sentence: string, begins: RegExp): boolean {
  return sentence.length <= longest && begins.test(sentence);
}

/** The number of sentences of a notice at the start. */
function endOfNotice(sentences: string[]): number {
  if (!isNotice(sentences[0]!, head)) return 0;
  const end = sentences.slice(1, most).findIndex((sentence) => !isNotice(sentence, head) && !isNotice(sentence, next));
  return end < 0 ? 1 : end + 1;
}

/** The index of the first sentence of a notice at the end. */
function startOfNotice(sentences: string[]): number {
  let start = sentences.length;
  for (let at = sentences.length - 1; at >= Math.max(0, sentences.length - most); at--) {
    const sentence = sentences[at]!;
    if (isNotice(sentence, head)) start = at;
    else if (!isNotice(sentence, next)) break;
  }
  return start;
}
