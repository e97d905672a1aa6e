import { type IdentifierKind, identifierKinds } from "../../model/identifiers.ts";
import { paperFrontMatterSchema, type PaperFrontMatter } from "../../model/paper.ts";
import { bareIdentifier } from "../identifiers.ts";
import type { PaperFile } from "../files.ts";
import { quote } from "../../lib/format.ts";
import { valueAt } from "../locate.ts";
import type { Check } from "./check.ts";
import { problemAtKey, type Found, type Finding } from "./support/problem-at.ts";

/** What no name holds: a pattern, what it is in words, and what to write. */
const faults: { pattern: RegExp; what: string; fix: string; severity?: "warning" | "question" }[] = [
  {
    pattern: /\bet\.?\s+al\b|^(?:and\s+)?others$|…$|\.\.\.$/i,
    what: "Abbreviated list of authors",
    fix: "Name every author.",
  },
  {
    pattern: /@|https?:/i,
    what: "Email address or URL in an author name",
    fix: "Keep the name only.",
    severity: "warning",
  },
  {
    pattern: /[()[\]\d]/,
    what: "Digit or bracket in an author name",
    fix: "Keep the name only, without affiliations; leave it if it is printed this way.",
    severity: "question",
  },
  {
    pattern: /,(?!\s*(?:Jr|Sr|[IV]+)\b)/,
    what: "Comma in an author name",
    fix: "Write the name as printed, given name first, and each author as a list item.",
    severity: "question",
  },
];

export const authorForm: Check = {
  id: "author-form",
  summary: "Each author is one name as printed, given name first.",
  why: "Author pages and citations are made from these names, so “et al.” or an address would become a person.",
  but: { warning: "an email address or a URL", question: "a digit, a bracket or a comma in a name" },
  bad: "authors: [Ada Lovelace et al.]",
  good: "authors: [Ada Lovelace, Charles Babbage]",
  run: ({ selected }) =>
    selected.papers.flatMap((paper) =>
      (paper.front.authors ?? []).flatMap((name, index) => {
        const fault = faults.find(({ pattern }) => pattern.test(name));
        // Tags and braces are left to other rules.
        if (fault === undefined || /[<{]/.test(name)) return [];
        const { pattern: _, what, ...rest } = fault;
        return problemAtKey(paper, ["authors", index], { message: `${what}: ${quote(name)}`, ...rest });
      }),
    ),
};

/** Names of events as bibliographies write them out. Journals have long names, too, such as `Proceedings of the Royal Society B`. */
const longForm = /^in:?\s+(?:the\s+)?proc|\b(?:conference|symposium|workshop|meeting)\s+(?:of|on|in|for)\b/i;

export const venueForm: Check = {
  id: "venue-form",
  severity: "question",
  summary: "A venue is the short name that people use, and the year.",
  why: "Papers are grouped by venue. Keep the long name if there is no short one.",
  bad: "venue: Proceedings of the 2020 Conference on Empirical Methods in Natural Language Processing (EMNLP)",
  good: "venue: EMNLP 2020",
  run: ({ selected }) =>
    selected.papers.flatMap((paper) => {
      const { venue, published } = paper.front;
      if (venue === undefined || !longForm.test(venue)) return [];
      const short = shortName(venue, published);
      return problemAtKey(paper, ["venue"], {
        message: `Unexpected venue ${quote(venue, 80)}, expected its short name and the year`,
        fix: short === undefined ? "Write it as people cite it, such as `NeurIPS 2017`." : `Write \`${short}\`, if that is its short name.`, // prettier-ignore
      });
    }),
};

/** The name in brackets behind the long one, with the year of either. */
function shortName(venue: string, published: string | undefined): string | undefined {
  const acronym = /\(([A-Z][A-Za-z-]{1,15})(?:[\s’'-]*(?:19|20)?\d{2})?\)/.exec(venue)?.[1];
  const year = /\b(?:19|20)\d{2}\b/.exec(venue)?.[0] ?? published?.slice(0, 4);
  return acronym === undefined || year === undefined ? undefined : `${acronym} ${year}`;
}

export const identifiers: Check = {
  id: "identifiers",
  summary: "An identifier is bare: no prefix, no version, no URL around it.",
  why: "Links and citations are built from it. `--fix` corrects it.",
  bad: "arxiv: arXiv:1703.05175v2",
  good: 'arxiv: "1703.05175"',
  run: ({ selected }) => selected.papers.flatMap((paper) => identifierKinds.flatMap((kind) => inKey(paper, kind))),
};

function inKey(paper: PaperFile, kind: IdentifierKind): Found[] {
  const written = valueAt(paper.data, [kind]);
  if (typeof written !== "string") return [];
  // What is valid already is as its registry has it, even where it looks odd.
  const isValid = (id: string) => paperFrontMatterSchema.shape[kind].safeParse(id).success;
  const bare = bareIdentifier(kind, written);
  if (bare === undefined || isValid(written) || !isValid(bare)) return [];
  const text = kind === "arxiv" || /^[\d.]+$/.test(bare) ? `"${bare}"` : bare;
  const { start, end } = paper.locate([kind])!;
  return problemAtKey(paper, [kind], {
    message: `Unexpected ${quote(written)} in "${kind}", expected the bare identifier`,
    fix: `Write \`${kind}: ${text}\`.`,
    edit: { start, end, text },
  });
}

export const publishedPlausible: Check = {
  id: "published-plausible",
  severity: "question",
  summary: "A date is neither in the future nor later than the arXiv identifier or the year of the venue.",
  why: "`published` is the date of the first public version. Correct it or the other value, or leave both if they are right.",
  bad: 'published: 2018-01-01\narxiv: "1703.05175"',
  good: 'published: 2017-03-15\narxiv: "1703.05175"',
  run: ({ selected, today }) =>
    selected.papers.flatMap((paper) => problemAtKey(paper, ["published"], findingOn(paper.front, today))),
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
  return {
    message: `The date ${published} is later than the venue ${quote(venue!)}`,
    fix: `${fix}, or correct \`venue\`.`,
  };
}
