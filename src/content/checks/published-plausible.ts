import type { PaperFrontMatter } from "../../model/paper.ts";
import type { Check } from "./check.ts";
import { type Finding, problemAtKey } from "./support/problem-at.ts";

const id = "published-plausible";

/** A date agrees with the arXiv identifier and the venue, and lies in the past. All of it is for a person to judge. */
export const publishedPlausible: Check = {
  id,
  run: ({ papers, judged, today }) =>
    papers
      .filter(({ file }) => judged(file))
      .flatMap((paper) => {
        const finding = judge(paper.front, today);
        return finding === undefined
          ? []
          : [problemAtKey(paper, id, ["published"], { ...finding, severity: "question" })];
      }),
};

function judge({ published, arxiv, venue }: Partial<PaperFrontMatter>, today: string | undefined): Finding | undefined {
  if (published === undefined) return undefined;
  if (today !== undefined && published > today)
    return {
      message: `Unexpected date ${published}, expected one that has come`,
      fix: "Write the date of the first public version.",
    };
  const submitted = /^(\d{2})(\d{2})\./.exec(arxiv ?? "");
  const month = submitted === null ? undefined : `20${submitted[1]}-${submitted[2]}`;
  if (month !== undefined && published.slice(0, 7) > month.slice(0, published.length)) {
    return {
      message: `Unexpected date ${published}, expected ${month} or earlier: arXiv ${arxiv} is of that month`,
      fix: `Write \`published: ${month}\`, or correct \`arxiv\`.`,
    };
  }
  const year = /\b(?:19|20)\d{2}\b/.exec(venue ?? "")?.[0];
  if (year !== undefined && published.slice(0, 4) > year)
    return {
      message: `Unexpected date ${published}, expected ${year} or earlier: the venue is \`${venue}\``,
      fix: "Write the date of the first public version, or correct `venue`.",
    };
  return undefined;
}
