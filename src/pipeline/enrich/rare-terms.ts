import { tokens, type Token } from "../../lib/tokens.ts";
import type { PaperText } from "../classify/index.ts";
import { passagesOf } from "./mention.ts";

const dull = new Set(
  `a about above across after all also although among an and any are as at be because been between both but by can could do does
   each e.g even few for from further get given had has have how however i if in into is it its itself just large less like many
   may me might more most much must new no non not novel number of often on one only or other our out over own paper per propose
   proposed recent results s same several should show shows significantly similar simple since small so some state such than
   that the their them then there these they this those three through thus to too two under up upon use used using various very
   via was we well were what when where whether which while who will with within without work would yet you et al approach
   method model task data learning performance based different training trained learn art first dataset existing find
   demonstrate present study problem i.e better improve improved effective outperform`
    .split(/\s+/),
);

/** Pairs of neighbouring words that say something, in normal form: the terms by which two papers may be alike. */
export function termsOf(text: PaperText): Map<string, string> {
  const out = new Map<string, string>();
  for (const passage of passagesOf(text)) {
    const list = tokens(passage);
    list.forEach((token, i) => {
      const next = list[i + 1];
      if (next === undefined || (token.joint !== "close" && token.joint !== "tied") || !tells(token) || !tells(next)) return;
      const key = `${token.stem} ${next.stem}`;
      if (!out.has(key)) out.set(key, passage.slice(token.start, next.end).toLowerCase());
    });
  }
  return out;
}

const tells = ({ stem, norm }: Token): boolean => stem.length > 2 && !dull.has(stem) && !dull.has(norm) && !/^\d+$/.test(stem);
