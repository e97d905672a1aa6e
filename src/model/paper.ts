import { z } from "zod";
import { foldSpace } from "../lib/fold-space.ts";

/** File name, id and URL of a paper, topic or term: lower-case ASCII words joined by single hyphens. */
export const idSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case ASCII words joined by hyphens");

/** A web address that is safe to link to. Anything but http and https is refused. */
export const webUrlSchema = z.string().max(2000).refine(isWebUrl, "an address that starts with https:// or http://");

/** A backslash is a slash to browsers but not to readers: `https://evil.example\@github.com` leads to evil.example. */
function isWebUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\\p{Cc}\p{Cf}]+$/iu.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === "" && url.password === "";
}

/** A date as exact as the evidence: `2017`, `2017-03` or `2017-03-15`. YAML dates are read as text. */
export const publishedSchema = z
  .union([z.string(), z.number().int().transform(String)])
  .pipe(z.string().refine(isPartialDate, "a date such as 2017-03-15, 2017-03 or 2017"));

function isPartialDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const [, year, month, day] = parts.map(Number);
  if (year! < 1900 || year! > 2100) return false;
  if (month !== undefined && !Number.isNaN(month) && (month < 1 || month > 12)) return false;
  if (day === undefined || Number.isNaN(day)) return true;
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
}

/** More than any paper has. Without a limit, one file of thousands of ids could keep the check busy for minutes. */
const mostIds = 100;
const mostLinks = 50;

/** One address or several; code that reads it always sees a list. */
const linkList = z
  .union([webUrlSchema, z.array(webUrlSchema).min(1).max(mostLinks)])
  .transform((v) => (Array.isArray(v) ? v : [v]));

/** A run of text on one line: a line break in a name would begin a new record in an export. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => foldSpace(text.toWellFormed()))
    .pipe(z.string().min(1).max(max));

/** Front matter of `content/abstracts/<id>.md`. What a contributor writes is `z.input`, what code reads is `z.output`. */
export const paperFrontMatterSchema = z.strictObject({
  /** The title as printed. Only `*italics*` and `$formulas$` are markup. */
  title: line(400),
  /** Names as printed, in order. Leave out when no record shows them. */
  authors: z.array(line(200)).max(3000).default([]),
  /** First public version. */
  published: publishedSchema.optional(),
  /** Short name and year, such as `NeurIPS 2017`. Leave out for a preprint. */
  venue: line(200).optional(),
  /** arXiv identifier without version, quoted so that YAML keeps it text. */
  arxiv: z
    .string()
    .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/, 'an arXiv identifier such as "1703.05175"')
    .optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[^\s<>"{}\\]+$/, "a DOI such as 10.18653/v1/P18-1031")
    .optional(),
  /** The `id` in an OpenReview forum address. */
  openreview: z
    .string()
    .regex(/^[\w-]{5,40}$/, "the id of an OpenReview forum such as LVDRJE4xQ2")
    .optional(),
  /** ACL Anthology identifier. */
  acl: z
    .string()
    .regex(/^(?:[A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)$/i, "an ACL Anthology id such as P18-1031")
    .optional(),
  links: z
    .strictObject({ code: linkList.optional(), data: linkList.optional(), project: linkList.optional() })
    .default({}),
  /** Only where the classifier is overruled; `why` is shown to readers. */
  topics: z
    .strictObject({
      add: z.array(idSchema).max(mostIds).default([]),
      drop: z.array(idSchema).max(mostIds).default([]),
      why: line(500).optional(),
    })
    .default({ add: [], drop: [] }),
  /** Where the abstract was imported from. Written by the importer. */
  source: z.strictObject({ listing: idSchema, position: z.number().int().positive().optional() }).optional(),
  /** What was mended in the title or text, and how one knows. */
  repairs: z.array(line(1000)).default([]),
  /** Evidence for bibliographic fields: field name to the address where it was seen. */
  sources: z
    .partialRecord(
      z.enum(["title", "authors", "published", "venue", "arxiv", "doi", "openreview", "acl", "links", "abstract"]),
      linkList,
    )
    .default({}),
  /** Ids that this paper was once published under; each redirects here. */
  formerly: z.array(idSchema).max(mostIds).default([]),
  /** Ids of look-alike papers that a person has compared and found to be different. */
  distinct: z.array(idSchema).max(mostIds).default([]),
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
