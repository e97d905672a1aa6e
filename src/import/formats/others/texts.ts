import { type OtherFormat, refusing } from "./refusal.ts";

/** The first lines that are not blank; a kind of text shows there. */
function head(text: string): string[] {
  const lines = text.slice(0, 40_000).split(/\r\n?|\n/); // prettier-ignore
  return lines.filter((line) => line.trim() !== "").slice(0, 200);
}

/** A kind of text of which a share of the lines has a form. */
const lines = (id: string, label: string, share: number, form: RegExp, advice: string): OtherFormat => ({
  id,
  label,
  advice,
  detect: (text) => shareOf(head(text), (line) => form.test(line)) >= share,
});

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(has).length / items.length;
}

const exportIt = "export the papers as BibTeX, RIS or CSV";

/** A reference as styles print it: a number, names with initials, a quoted title, a year, pages or a DOI, a kind of work. */
const referenceMarks = [
  /^\s*(?:\[\w{1,12}\]|\(?\d{1,3}[.):])\s/,
  /\p{Lu}[\p{L}'’-]+,? (?:(?:\p{Lu}\.[ -]?){1,3}(?:,|;|&|and|\()|\p{Lu}{1,3}[,.;])|(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+(?:,| and| &)|\bet al\b/u,
  /["“][^"”]{10,300}["”]/,
  /[(,;. ](?:19|20)\d\d[a-z]?[).,;: ]/,
  /\bpp?\.\s?\d|\d\s?\(\d+\)\s?[:,]|[:,]\s?\d+\s?[-–]\s?\d+|\bvol\.|\bIn:? |\bdoi\b|https?:\/\//i,
  /\[[A-Z](?:\/[A-Z]{2})?\]/,
];

/** Paragraphs, or lines where there are no blank lines. */
function paragraphs(text: string): string[] {
  const start = text.slice(0, 40_000);
  const parts = /\n\s*\n/.test(start) ? start.split(/\n\s*\n/) : start.split(/\r\n?|\n/);
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part.length > 20);
}

/** How many lines tell a table by each mark: commas may be equally many in a few lines of any text. */
const linesOfTable = { "\t": 2, ";": 4, "|": 4, ",": 6 };

/** Whether the first lines all have the same number of columns, or texts between quotation marks. */
function isTable(text: string): boolean {
  const first = head(text).slice(0, 20);
  const hasQuoted = (line: string) => /[,;\t]"(?!\s)[^"]{0,5000}"(?:[,;\t\r]|$)/.test(line);
  const isHeader = hasQuoted(first[0] ?? "") || /^[^,;\t]+([,;\t])[^,;\t]+\1\S/.test(first[0] ?? "");
  const isQuoted = first.length > 1 && isHeader && first.slice(1).every(hasQuoted);
  return (
    isQuoted ||
    Object.entries(linesOfTable).some(([mark, least]) => {
      const sizes = new Set(first.map((line) => line.split(mark).length));
      return first.length >= least && sizes.size === 1 && !sizes.has(1) && (mark === "\t" || !sizes.has(2));
    })
  );
}

/** Whether most paragraphs have at least three marks of a reference. */
function isReferenceList(text: string): boolean {
  const isReference = (part: string) =>
    part.length < longestReference && referenceMarks.filter((mark) => mark.test(part)).length >= 3;
  return shareOf(paragraphs(text), isReference) > 0.5;
}

const longestReference = 600;

/** The share of the signs that programs have and running text has not, formulas and addresses apart. */
function signsIn(texts: string[]): number {
  const bare = texts.join("").replace(/\$[^$]*\$|https?:\S+|\s/g, "");
  return (bare.match(/[(){}[\]=_;#<>/\\|"'`*~^&@$]/g)?.length ?? 0) / (bare.length + 1);
}

const program =
  /[;{}]\s*$|^\s*(?:[})\]]+|import |from \S+ import|def |class |function |const |let |var |return\b|if ?\(|for ?\(|#include|package |use |export |public |private |\/\/|\/\*|\*\/|\* |library\(|\w+ <- )/;

/** Signs say little about a few lines. */
const linesOfProgram = 10;

function isProgram(text: string): boolean {
  const first = head(text);
  return (
    shareOf(first, (line) => program.test(line)) >= 0.3 || (first.length >= linesOfProgram && signsIn(first) > 0.06)
  );
}

const isBetween = (form: RegExp) => (text: string) => form.test(text.slice(0, 40_000));
const asPapers = "name its columns in the first line, such as title, abstract and authors";
const tag =
  /^\s*(?:[A-Z%][A-Z\d]{0,3}|%.) *[-:] |^%. |^(?:Title|Authors?|Abstract|Source|Year|ID|DOI|Keywords?|Accession Number): /;
const entry =
  /^[ \t]*@(?:article|book|booklet|in(?:book|collection|proceedings)|conference|misc|manual|online|proceedings|report|techreport|(?:phd|masters)?thesis|unpublished|string|comment|preamble)[ \t]*[{(]/im;

const kinds: OtherFormat[] = [
  { id: "front-matter", label: "a note with front matter", advice: "put a paper that is ready into content/abstracts", detect: isBetween(/^\s*---.*\r?\n(?:.*\r?\n){0,200}?---\s*(?:\n|$)/) },
  { id: "refworks", label: "RefWorks tagged text", advice: "export it as RIS or BibTeX", detect: isBetween(/^\s*RT \w.*\s+(?:.*\s+)?[A-Z]\d /) },
  { id: "pubmed-text", label: "the text that PubMed shows", advice: "save it in the format PubMed (.nbib)", detect: (text) => isBetween(/^1[.:] .*\b(?:19|20)\d\d\b/)(text) && isBetween(/\bPMID: \d+/)(text) },
  { id: "ovid", label: "the text of Ovid", advice: "export it as RIS", detect: isBetween(/^\s*<1\. ?>|^\s*<1>\s*\n|^VN - Ovid/) },
  { id: "proquest", label: "the text of ProQuest", advice: "export it as RIS", detect: isBetween(/^Document \d+ of \d+\s*$|^https?:\/\/search\.proquest\.com\/\S*$/m) },
  { id: "cochrane", label: "the text of the Cochrane Library", advice: "export it as RIS", detect: isBetween(/^\s*Record #\d+ of \d+\s+ID: /) },
  { id: "scholar", label: "a page of Google Scholar", advice: "export it as BibTeX and add the abstracts", detect: isBetween(/\bCited by \d+\s.{0,40}\bRelated articles\b/) },
  { id: "marc-text", label: "MARC as text", advice: exportIt, detect: isBetween(/^\s*=LDR {2}/) },
  { id: "e-mail", label: "an e-mail", advice: "copy the title and the abstract from it", detect: isBetween(/^\s*(?:(?:From|To|Cc|Date|Subject|Sent|Return-Path|Received|Delivered-To|Message-ID|MIME-Version): .*\s+){2}/) },
  { id: "tex", label: "a TeX document", advice: "import the .bib file that belongs to it", detect: isBetween(/\\(?:documentclass|begin\{(?:document|thebibliography)\}|bibitem\b)/) },
  { id: "bibtex-unread", label: "BibTeX without an entry that is complete", advice: "an entry starts with `@article{key,`", detect: isBetween(entry) },
  { id: "sql", label: "SQL", advice: "export the table as CSV", detect: isBetween(/^[ \t]*(?:CREATE (?:TABLE|DATABASE)|INSERT INTO|DROP TABLE|SELECT .{1,300} FROM)\b/m) },
  { id: "table", label: "a table without a column of titles", advice: asPapers, detect: isTable },
  lines("tagged", "tagged lines of a format that is not known here", 0.3, tag, "export it as RIS, BibTeX or PubMed (.nbib)"),
  lines("log", "a log", 0.4, /^\s*\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d|(?:DEBUG|INFO|WARN(?:ING)?|ERROR)\b|\w{3} +\d{1,2} \d\d:\d\d:\d\d)/, exportIt),
  { id: "references", label: "a reference list without abstracts", advice: exportIt, detect: isReferenceList },
  lines("yaml", "YAML or settings", 0.6, /^\s*(?:- )?["']?[\w.-]+["']?\s*[:=](?:\s|$)|^\s*-\s|^\s*\[[\w. -]+\]\s*$/, "write it as JSON"),
  lines("html-part", "a part of an HTML page", 0.4, /^\s*<\/?[a-z][^<>]*>|<\/[a-z]+>\s*$/i, "export the papers as BibTeX or RIS, or copy their text"),
  lines("markdown", "Markdown", 0.15, /^\s{0,3}(?:#{1,6} |```|~~~|[-*+] |\d{1,2}\. |> |\| |\[!\[|!\[|={4,}$|-{4,}$)/, exportIt),
  { id: "underlined", label: "a text with underlined headings", advice: exportIt, detect: isBetween(/^\s*\S.*\r?\n[-=~]{4,}\s*\n/) },
  { id: "code", label: "a program", advice: exportIt, detect: isProgram },
  { id: "licence", label: "a licence", advice: exportIt, detect: isBetween(/permission is hereby granted|without warrant(?:y|ies) (?:of any kind|or conditions)|under the terms of the gnu|terms and conditions for use/i) },
]; // prettier-ignore

/** Kinds of text that are no papers, though their lines could be taken for titles and abstracts. */
export const otherTexts = kinds.map(refusing);
