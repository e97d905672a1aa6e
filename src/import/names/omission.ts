const counted = String.raw`\d{1,5}\s(?:additional|more|other)?\s?(?:authors?|others|more)?(?:\snot\sshown)?`;
const omission = String.raw`[[(]?(?:(?:and|&|\+|plus)\s?)?(?:et\.?\s?al\b\.?|others|${counted}|…|\.\.\.)[\])]?(?:\s?[[(][^[\]()]{0,80}[\])])?`;
const whole = new RegExp(`^${omission}$`, "i");
const atEnd = new RegExp(String.raw`(?:^|[,;]?\s|,|(?=…|\.\.\.))(${omission})[\s,;.]{0,3}$`, "i");

/** Whether a text stands for names that are left out: "et al.", "and others", "[and 30 others]". */
export function isOmission(text: string): boolean {
  return whole.test(text.trim());
}

/** A text of names, and what stands at its end for those that it leaves out. */
export function withoutOmission(text: string): { names: string; omitted: string[] } {
  const found = atEnd.exec(text);
  if (found === null) return { names: text, omitted: [] };
  return { names: text.slice(0, found.index), omitted: [found[1]!] };
}
