import { isObject } from "../../lib/is-object.ts";
import { sourceFormat, type SourceRecord } from "../../model/source-record.ts";
import { pubmedTable } from "./pubmed.ts";
import type { TaggedField } from "./tagged.ts";
import { taggedRecord } from "./tagged-record.ts";
import { elementsAt, field, readXmlRecords, textOf, type XmlElement } from "./xml-records.ts";

const start = /<(PubmedArticle|MedlineCitation)[\s>]/;

/** The XML of PubMed, as its website and its programs give it. */
export const pubmedXml = sourceFormat({
  id: "pubmed-xml",
  label: "PubMed XML",
  detect: (text) => /^\s*<[^]{0,1000}?<(?:PubmedArticle|MedlineCitation)(?:Set)?[\s>]/.test(text),
  read: (text) => readXmlRecords(text, start.exec(text)?.[1] ?? "PubmedArticle", toRecord),
});

/** The paths of fields below the article, and the tags that they have in PubMed's tagged format. */
const paths: Record<string, string> = {
  ArticleTitle: "TI",
  "Journal/Title": "JT",
  "Journal/ISOAbbreviation": "TA",
  "Journal/JournalIssue/Volume": "VI",
  "Journal/JournalIssue/Issue": "IP",
  "Pagination/MedlinePgn": "PG",
  Language: "LA",
};
/** What has no place in an atlas. */
const others = ["Article/GrantList", "Article/PublicationTypeList", "OtherAbstract", "CoiStatement", "ChemicalList"];

function toRecord(record: XmlElement): SourceRecord {
  const [citation = record] = elementsAt(record, "MedlineCitation");
  const [article] = elementsAt(citation, "Article");
  const fields = Object.entries(paths).flatMap(([path, tag]) => elementsAt(article, path).map((found) => field(tag, textOf(found))));
  return taggedRecord(
    [
      ...elementsAt(citation, "PMID").map((found) => field("PMID", textOf(found))),
      ...fields,
      ...elementsAt(article, "Abstract/AbstractText").map(paragraphOf),
      ...elementsAt(article, "AuthorList/Author").map(nameOf),
      ...[...elementsAt(article, "Journal/JournalIssue/PubDate"), ...elementsAt(article, "ArticleDate")].map(dateOf),
      ...[...elementsAt(article, "ELocationID"), ...elementsAt(record, "PubmedData/ArticleIdList/ArticleId")].flatMap(doiOf),
      ...elementsAt(citation, "KeywordList/Keyword").map((found) => field("OT", textOf(found))),
      ...elementsAt(citation, "MeshHeadingList/MeshHeading/DescriptorName").map((found) => field("MH", textOf(found))),
      ...others.flatMap((path) => (elementsAt(citation, path).length > 0 ? [field("other", path, path.replace(/.*\//, ""))] : [])),
    ],
    pubmedTable,
  );
} // prettier-ignore

/** A part of an abstract, with the label that it is printed with. */
function paragraphOf(element: unknown): TaggedField {
  const label = isObject(element) && typeof element["@Label"] === "string" ? `${element["@Label"]}: ` : "";
  return field("AB", `${label}${textOf(element)}`);
}

function nameOf(author: unknown): TaggedField {
  const [family, given, suffix, group] = ["LastName", "ForeName", "Suffix", "CollectiveName"].map((name) => textOf(elementsAt(author, name)[0])); // prettier-ignore
  return group ? field("CN", group) : field("FAU", [family, given, suffix].filter(Boolean).join(", "));
}

function dateOf(date: unknown): TaggedField {
  const parts = ["Year", "Month", "Day"].map((name) => textOf(elementsAt(date, name)[0])).filter(Boolean);
  return field("DP", parts.join("/") || textOf(elementsAt(date, "MedlineDate")[0]));
}

function doiOf(id: unknown): TaggedField[] {
  const isDoi = isObject(id) && (id["@EIdType"] === "doi" || id["@IdType"] === "doi");
  return isDoi ? [field("DOI", textOf(id))] : [];
}
