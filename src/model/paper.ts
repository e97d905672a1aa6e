import * as z from "zod";
import { doiPattern, identifierKinds } from "./identifiers.ts";
import { collapseWhitespace } from "../lib/collapse-whitespace.ts";

/** What is expected in place of a wrong id or URL, in words. */
export const idExpected = "lower-case ASCII words joined by hyphens";
export const webUrlExpected = "a URL that starts with https:// or http://";

/** File name, id and URL of a paper, topic or term: lower-case ASCII words joined by single hyphens. */
export const idSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, idExpected);

/** In characters, well above the longest that PubMed and Crossref have. More is a whole paper, and slow to read and check. */
export const longestTitle = 1000;
export const longestAbstract = 30_000;

/**
 * A web address that is safe to link to. Anything but http and https is rejected, and so is a backslash, which is a slash to
 * browsers but not to readers: `https://evil.example\@github.com` leads to evil.example.
 */
export const webUrlSchema = z
  .string()
  .max(2000)
  .regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s<>"\\\p{Cc}\p{Cf}]+$/u, { error: webUrlExpected, abort: true })
  .refine(isWholeUrl, webUrlExpected);

function isWholeUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && url.username === "" && url.password === "";
}

const dateExpected = "a date such as 2017-03-15, 2017-03 or 2017";
/** What JSON Schema can say of it; the days of a month are checked below. */
const datePattern = "^(?:19\\d{2}|20\\d{2}|2100)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$";

/** A date as exact as the evidence: `2017`, `2017-03` or `2017-03-15`. YAML dates are read as text. */
export const publishedSchema = z
  .union([
    z.string().meta({ pattern: datePattern, patternErrorMessage: `Expected ${dateExpected}` }),
    z.number().int().meta({ minimum: 1900, maximum: 2100 }).transform(String),
  ])
  .pipe(z.string().refine(isPartialDate, dateExpected));

function isPartialDate(value: string): boolean {
  const day = value.slice("2017-03-".length);
  return new RegExp(datePattern).test(value) && (day === "" || new Date(value).getUTCDate() === Number(day));
}

/** More than any paper has. Without a limit, a file with thousands of IDs could take the check minutes. */
export const mostIds = 100;
const mostLinks = 50;
const mostKeywords = 200;

const languageExpected = "a language tag such as de or pt-BR";

/** Text of a registry, which a pattern tells. */
const identifier = (pattern: RegExp, expected: string) => z.string().regex(pattern, expected).optional();

/** Ids of topics, or of papers. */
export const idList = z.array(idSchema).max(mostIds).default([]);

/** One address or several; code that reads it always sees a list. */
const linkList = z
  .union([webUrlSchema, z.array(webUrlSchema).min(1).max(mostLinks)])
  .transform((v) => (Array.isArray(v) ? v : [v]));

/** Text on one line: a line break in a name would start a new record in an export. */
export const line = (max: number) =>
  z
    .string()
    .meta({ pattern: "\\S" })
    .transform((text) => collapseWhitespace(text.toWellFormed()))
    .pipe(z.string().min(1).max(max));

/** The bibliographic facts of a paper that a source can give, in the order in which they are written. */
export const bibliographicFields = [
  "title", "authors", "published", "venue", ...identifierKinds, "volume", "issue", "pages", "publisher", "keywords", "language",
] as const; // prettier-ignore

/**
 * Front matter of `content/abstracts/<id>.md`. What a contributor writes is `z.input`, what code reads is `z.output`.
 * The descriptions are what editors show, and the table in content/README.md.
 */
export const paperFrontMatterSchema = z.strictObject({
  title: line(longestTitle).describe("The title as printed; `*italics*` and `$formulas$` are the only markup."),
  authors: z.array(line(200)).max(3000).default([]).describe("A list of names as printed, in order."),
  published: publishedSchema
    .optional()
    .describe("Date of the first public version, as exact as you know it: `2017`, `2017-03` or `2017-03-15`."),
  venue: line(200).optional().describe("Short name and year, such as `NeurIPS 2017`; leave it out for a preprint."),
  arxiv: identifier(
    /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
    'an arXiv identifier such as "1703.05175"',
  ).describe('The arXiv identifier without version, always in quotes: `"1703.05175"`.'),
  doi: identifier(new RegExp(`^${doiPattern}$`), "a DOI such as 10.18653/v1/P18-1031").describe(
    "The bare DOI: `10.18653/v1/P18-1031`.",
  ),
  openreview: identifier(/^[\w-]{5,40}$/, "the id of an OpenReview forum such as LVDRJE4xQ2").describe(
    "What follows `id=` in the URL of the forum: `LVDRJE4xQ2`.",
  ),
  acl: identifier(
    /^(?:[A-Za-z]\d{2}-\d{4}|\d{4}\.[A-Za-z0-9]+-[A-Za-z0-9]+\.\d+)$/,
    "an ACL Anthology id such as P18-1031",
  ).describe("The ACL Anthology identifier: `P18-1031`."),
  pmid: identifier(/^[1-9]\d{0,8}$/, 'a PubMed number such as "31234567"').describe(
    'The PubMed number, always in quotes: `"31234567"`.',
  ),
  volume: line(50).optional().describe("The volume of the journal or of the series."),
  issue: line(50).optional().describe("The issue of the volume."),
  pages: line(50).optional().describe("The first and last page, `123–145`, or the number of the article."),
  publisher: line(200).optional().describe("Who published it."),
  keywords: z.array(line(200)).max(mostKeywords).default([]).describe("The keywords that the authors gave it."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, languageExpected)
    .optional()
    .describe("The language of the abstract if it is not English, as a tag of BCP 47: `de`, `pt-BR`, `zh-Hans`."),
  links: z
    .strictObject({
      paper: linkList.optional().describe("Where the paper can be read: a URL or a list of URLs."),
      code: linkList.optional().describe("Where the code is: a URL or a list of URLs."),
      data: linkList.optional().describe("Where the data is: a URL or a list of URLs."),
      project: linkList.optional().describe("The website of the paper: a URL or a list of URLs."),
    })
    .default({})
    .describe("Any of `paper`, `code`, `data` and `project`; each is a URL or a list of URLs."),
  topics: z
    .strictObject({
      add: idList.describe("IDs of topics that the classifier misses."),
      drop: idList.describe("IDs of topics that the classifier gives by mistake."),
      why: line(500).optional().describe("The reason, which readers see."),
    })
    .default({ add: [], drop: [] })
    .describe('`{ add: [...], drop: [...], why: "…" }`, only where the classifier is wrong.'),
  added: publishedSchema
    .optional()
    .describe("The day on which the paper came into the atlas; `import` and `new` set it."),
  source: z
    .strictObject({
      listing: idSchema.describe("The name of a listing in `content/listings`, without its extension."),
      position: z.number().int().positive().optional().describe("The position in the listing, from 1."),
    })
    .optional()
    .describe("The listing that the paper was imported from; the importer writes it."),
  repairs: z
    .array(line(1000))
    .default([])
    .describe("A list of what was repaired in the title or the text, and how you know."),
  sources: z
    .partialRecord(z.enum([...bibliographicFields, "links", "abstract"]), linkList)
    .default({})
    .describe("Evidence: for each key, the URL where its value was seen, or a list of URLs."),
  formerly: idList.describe("Earlier IDs of the paper; their addresses redirect to its page."),
  distinct: idList.describe(
    "IDs of papers that look the same, but that a person has compared and found to be different.",
  ),
});

export type PaperFrontMatterInput = z.input<typeof paperFrontMatterSchema>;
export type PaperFrontMatter = z.output<typeof paperFrontMatterSchema>;

/** A paper as the pipeline knows it: its front matter, its id and its abstract as kept in content. */
export interface Paper extends PaperFrontMatter {
  id: string;
  /** Path of the source file, for messages and "edit this page". */
  file: string;
  /** Markdown without HTML; formulas between `$…$`. Trimmed. */
  abstract: string;
  /** Line of the file where the abstract starts, from 1. */
  abstractLine: number;
}
