import type { PaperFrontMatter } from "../../model/paper.ts";
import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { type Finding, problemAtKey } from "./support/problem-at.ts";

export const publishedPlausible: Check = {
  id: "published-plausible",
  severity: "question",
  summary: "A date is neither in the future nor later than the arXiv identifier or the year of the venue.",
  why: "`published` is the date of the first public version. Correct it or the other value, or leave both if they are right.",
  bad: 'published: 2018-01-01\narxiv: "1703.05175"',
  good: 'published: 2017-03-15\narxiv: "1703.05175"',
  run: ({ selected, today }) =>
    selected.papers.flatMap((paper) => {
      const finding = findingOn(paper.front, today);
      return finding === undefined ? [] : problemAtKey(paper, ["published"], finding);
    }),
};

function findingOn({ published, arxiv, venue }: Partial<PaperFrontMatter>, today = "9999"): Finding | undefined {
  if (published === undefined) return undefined;
  const fix = "Write the date of the first public version";
  if (published > today) return { message: `The date ${published} is in the future`, fix: `${fix}.` };
  const [, yy, mm] = /^(\d{2})(\d{2})\./.exec(arxiv ?? "") ?? [];
  const month = `20${yy}-${mm}`;
  if (yy !== undefined && published.slice(0, 7) > month.slice(0, published.length))
    return {
      message: `The date ${published} is later than the arXiv ID ${quote(arxiv!)} (${month})`,
      fix: `Write \`published: ${month}\`, or correct \`arxiv\`.`,
    };
  const year = /\b(?:19|20)\d{2}\b/.exec(venue ?? "")?.[0];
  if (year === undefined || published.slice(0, 4) <= year) return undefined;
  return { message: `The date ${published} is later than the venue ${quote(venue!)}`, fix: `${fix}, or correct \`venue\`.` };
}
