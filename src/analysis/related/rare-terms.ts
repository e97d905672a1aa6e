import { tokens, type Token } from "../text/tokens.ts";
import type { PaperText } from "../topics/index.ts";
import { passagesOf } from "../entities/mention.ts";

/** Words that say how papers are written, not what they are about. */
const dull = new Set(
  `a about above across after all also although among an and any are as at be because been between both but by can could do does
   each even few for from further get given had has have how however if in into is it its itself just large less like many
   may me might more most much must new no non not novel number of often on one only or other our out over own per propose
   proposed several should show shows significantly similar simple since small so some state such than that the their them then
   there these they this those three through thus to too two under up upon use used using various very via was we well were what
   when where whether which while who will with within without work would yet you et al approach method model task data learning
   performance based different training trained learn art first dataset existing find demonstrate present study problem better
   improve improved effective outperform extensive experiment experimental result recent paper same real world stage second key
   provide empirical during diverse set setting computationally expensive neural network deep natural language processing
   machine conduct standard benchmark baseline code available https github com significant wide range time high low main
   specific general target source knowledge transfer transferable downstream pretrained pre tuned fine tuning inductive bias`.split(
    /\s+/,
  ),
);

/** Pairs of neighbouring words that say something, in normal form: the terms by which two papers may be alike. */
export function termsOf(text: PaperText): Map<string, string> {
  const out = new Map<string, string>();
  for (const passage of passagesOf(text)) {
    const units = compounds(tokens(passage));
    units.forEach((unit, i) => {
      const next = units[i + 1];
      if (next === undefined || unit.at(-1)!.separator !== "space" || !tells(unit) || !tells(next)) return;
      const key = [...unit, ...next].map(({ stem }) => stem).join(" ");
      if (!out.has(key)) out.set(key, passage.slice(unit[0]!.start, next.at(-1)!.end).toLowerCase());
    });
  }
  return out;
}

/** Words tied by hyphens stay together: "few-shot" is one. */
function compounds(list: Token[]): Token[][] {
  const out: Token[][] = [];
  list.forEach((token, i) => {
    if (i > 0 && list[i - 1]!.separator === "hyphen") out.at(-1)!.push(token);
    else out.push([token]);
  });
  return out;
}

const tells = (unit: Token[]): boolean =>
  unit.length < 4 &&
  unit.some(({ stem, norm }) => stem.length > 2 && !dull.has(stem) && !dull.has(norm) && !/^\d/.test(stem));
