import type { PhrasingContent } from "mdast";
import { parseTitle } from "../../content/abstract.ts";
import { setFormula } from "../../content/formula.ts";
import { plainText } from "../../content/plain-text.ts";
import { type Citable, type CslName, toCsl } from "./csl.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** BibTeX types for the CSL types that papers have. */
const types: Record<string, string> = { "paper-conference": "inproceedings", "article-journal": "article" };

/**
 * A paper as BibTeX, with the fields that BibTeX and biblatex styles know. Citation.js, which reads BibTeX well, escapes the
 * formulas of a title, takes an "and" in the name of an organisation for the end of an author, and has no keywords.
 */
export function toBibtex(paper: Citable): string {
  const item = toCsl(paper);
  const type = types[item.type] ?? "misc";
  const [year, month] = paper.published?.split("-") ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ["author", item.author && `{${item.author.map(bibtexName).join(" and ")}}`],
    ["title", `{${bibtexTitle(paper.titleMarkup)}}`],
    [type === "article" ? "journal" : "booktitle", braced(paper.venue)],
    ["year", year && `{${year}}`],
    ["month", month && months[Number(month) - 1]],
    ["volume", braced(paper.volume)],
    ["number", braced(paper.issue)],
    ["pages", braced(paper.pages)?.replaceAll("–", "--")],
    ["publisher", braced(paper.publisher)],
    ["doi", verbatim(paper.doi)],
    ["eprint", braced(paper.arxiv)],
    ["archiveprefix", paper.arxiv && "{arXiv}"],
    ["pmid", braced(paper.pmid)],
    ["keywords", braced(paper.keywords.join(", "))],
    ["language", braced(paper.language)],
    ["url", verbatim(item["URL"] as string | undefined)],
  ];
  const rows = fields.flatMap(([name, value]) => (value ? [`\t${name} = ${value},\n`] : []));
  return `@${type}{${paper.id},\n${rows.join("")}}\n`;
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${escapeTex(value)}}` : undefined;
}

/** Addresses and identifiers are read as they are; only braces would be counted. */
function verbatim(value: string | undefined): string | undefined {
  return value && `{${value.replaceAll("{", "%7B").replaceAll("}", "%7D")}}`;
}

/**
 * A title: italics and formulas that can be set stay TeX, and words with capitals keep them, whatever the style does to
 * titles. A formula with macros of the paper, or with commands that load and define, would be run by LaTeX: it is words.
 */
function bibtexTitle(markup: string): string {
  return parseTitle(markup).map(titlePart).join("");
}

function titlePart(node: PhrasingContent): string {
  const words = plainText(node);
  if (node.type === "inlineMath") return "mathml" in setFormula(words) ? `$${words}$` : escapeTex(words);
  if (node.type === "emphasis") return `\\textit{${node.children.map(titlePart).join("")}}`;
  const text = node.type === "text" ? node.value : words;
  return text.replace(/[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu, (part) =>
    /\p{Lu}/u.test(part) ? `{${part}}` : escapeTex(part),
  );
}

/** A name as BibTeX divides it; that of an organisation is one piece. */
function bibtexName(name: CslName): string {
  if (name.literal !== undefined) return `{${escapeTex(name.literal)}}`;
  const family = [name["dropping-particle"], name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
  return [family, name.suffix, name.given].filter((part) => part !== undefined).map((part) => guarded(escapeTex(part))).join(", "); // prettier-ignore
}

/** A comma or an "and" inside a part would begin another, and biblatex reads `x=y` as a named part. */
function guarded(part: string): string {
  return part.replace(/[,=]/g, "{$&}").replace(/(?<!\S)and(?!\S)/gi, "{$&}");
}

/** Characters that mean something to TeX. Braces are written by their names: BibTeX counts them even behind a backslash. */
const signs = new Map(Object.entries({
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "<": "\\textless{}", ">": "\\textgreater{}",
  "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#", _: "\\_",
})); // prettier-ignore

/** Characters that TeX would join to one with the character before them: a dash, a quotation mark, an inverted one. */
const ligatures = /(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`|(?<=,),/g;

/**
 * A text as the value of a field of BibTeX.
 * @example escapeTex("R&D {x}") // "R\\&D \\textbraceleft{}x\\textbraceright{}"
 */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}<>^~&%$#_]/g, (sign) => signs.get(sign)!).replace(ligatures, "{}$&");
}
