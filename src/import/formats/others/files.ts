import { type OtherFormat, refusing } from "./refusal.ts";

const exportIt = "export it as BibTeX, RIS or CSV";

/** The name of the root element of XML or HTML, behind a declaration, comments and a document type. */
function rootOf(text: string): string | undefined {
  const start = text.slice(0, 5000).replace(/<!--[^]*?-->|<\?[^>]*>|<!doctype[^>[]*(?:\[[^\]]*\])?\s*>/gi, ""); // prettier-ignore
  return /^\s*<([a-z][\w.:-]*)[\s>/]/i.exec(start)?.[1]?.toLowerCase();
}

const xml = (id: string, label: string, roots: string[], advice: string): OtherFormat => ({
  id,
  label,
  advice,
  detect: (text) => roots.includes(rootOf(text) ?? ""),
});

const starts = (id: string, label: string, start: RegExp, advice: string): OtherFormat => ({
  id,
  label,
  advice,
  detect: (text) => start.test(text.slice(0, 1000)),
});

/** Whether many characters are none of text. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 1000);
  const odd = start.replace(/[\t\n\r\f]/g, "").match(/[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return odd > start.length / 20;
}

/** Whether a text is an Atom feed whose addresses are of other sites than arXiv. */
function isOtherFeed(text: string): boolean {
  if (rootOf(text) !== "feed") return false;
  const ids = [...text.slice(0, 40_000).matchAll(/<id>\s*((?:https?:|tag:|urn:)[^<]*)/g)].map(([, id]) => id!);
  return ids.length > 0 && !ids.some((id) => /arxiv/i.test(id));
}

/** The root elements of the formats that are read. */
const readRoots = new Set(["feed", "entry", "xml", "records", "pubmedarticleset", "pubmedarticle", "medlinecitationset", "medlinecitation"]); // prettier-ignore

const kinds: OtherFormat[] = [
  starts("pdf", "a PDF", /^\s*%PDF-/, "write down the title and the abstract, or export the paper as BibTeX or RIS"),
  starts("zip", "a file of Word or Excel, or an archive", /^(?:PK\p{Cc}\p{Cc}|ÐÏ\p{Cc}à)/u, "save a table as CSV, and unpack an archive"),
  starts("rtf", "a Rich Text file", /^\s*\{\\rtf/, exportIt),
  starts("marc", "MARC", /^\d{5}[a-z][a-z][^]{15}\d{3}\d{9}/, exportIt),
  starts("pickle", "a pickle of Python", /^(?:[\u0080€]\p{Cc}|\([dl]p\d\s)/u, "write it as JSON or CSV"),
  xml("html", "an HTML page", ["html", "head", "body"], "export the papers as BibTeX or RIS, or copy their text"),
  xml("pubmed-summary", "a summary of PubMed in XML, which has no abstracts", ["esummaryresult", "esearchresult"], "export it as PubMed (.nbib) or RIS"),
  xml("mods", "MODS", ["mods", "modscollection", "mods:mods", "mods:modscollection"], exportIt),
  xml("rdf", "RDF, as Zotero writes it", ["rdf:rdf"], exportIt),
  xml("tei", "TEI", ["tei", "tei:tei", "teicorpus"], exportIt),
  xml("jats", "an article in JATS", ["article", "articles", "pmc-articleset", "front"], exportIt),
  xml("marcxml", "MARC in XML", ["marc:collection", "marc:record", "collection"], exportIt),
  xml("bibtexml", "BibTeXML", ["bibtex:file", "file"], "export it as BibTeX"),
  { id: "atom", label: "the feed of another site than arXiv", advice: exportIt, detect: isOtherFeed },
  xml("rss", "an RSS feed", ["rss", "channel"], exportIt),
  xml("oai", "an answer of OAI-PMH", ["oai-pmh"], exportIt),
  { ...xml("xml", "XML", [], exportIt), detect: (text) => /^\s*<\?xml/.test(text) && !readRoots.has(rootOf(text) ?? "feed") },
  { id: "binary", label: "a file that is no text", advice: exportIt, detect: isBinary },
]; // prettier-ignore

/** Kinds of files that their first characters tell. They may contain what looks like another format, and come first. */
export const otherFiles = kinds.map(refusing);
