import { isObject } from "../../lib/is-object.ts";
import { sourceFormat, type SourceRecord } from "../../model/source-record.ts";
import { endnoteTable } from "./endnote.ts";
import { taggedRecord } from "./tagged-record.ts";
import { elementsAt, field, readXmlRecords, textOf, type XmlElement } from "./xml-records.ts";

/** EndNote's XML, which Covidence, Rayyan and others write too. */
export const endnoteXml = sourceFormat({
  id: "endnote-xml",
  label: "EndNote XML",
  detect: (text) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<xml>\s*)?<records>\s*<record>/i.test(text),
  read: (text) => readXmlRecords(text, "record", toRecord),
});

/** The paths of fields in a record, and the tags that they have in EndNote's tagged format. */
const paths: Record<string, string> = {
  "titles/title": "%T",
  abstract: "%X",
  "contributors/authors/author": "%A",
  "dates/year": "%D",
  "dates/pub-dates/date": "%8",
  "periodical/full-title": "%J",
  "titles/secondary-title": "%B",
  "titles/tertiary-title": "%S",
  volume: "%V",
  number: "%N",
  pages: "%P",
  publisher: "%I",
  "keywords/keyword": "%K",
  language: "%G",
  "electronic-resource-num": "%R",
  "urls/related-urls/url": "%U",
  "urls/web-urls/url": "%U",
};
/** What has no place in an atlas. */
const others = [
  "isbn",
  "notes",
  "work-type",
  "auth-address",
  "contributors/secondary-authors",
  "edition",
  "pub-location",
];

function toRecord(record: XmlElement): SourceRecord {
  const read = Object.entries(paths).flatMap(([path, tag]) => elementsAt(record, path).map((found) => field(tag, styled(found), path)));
  const unread = others.flatMap((path) => (elementsAt(record, path).length > 0 ? [field("other", path, path.replace(/.*\//, ""))] : []));
  return taggedRecord([...read, ...unread], endnoteTable);
} // prettier-ignore

const faces: Record<string, string> = { italic: "i", superscript: "sup", subscript: "sub" };

/** The text of an element, whose parts may be set in faces of their own. EndNote writes line breaks as `&#xD;`. */
function styled(element: unknown): string {
  const parts = elementsAt(element, "style").map((part) => {
    const tag = isObject(part) ? faces[String(part["@face"])] : undefined;
    return tag === undefined ? rawText(part) : `<${tag}>${rawText(part)}</${tag}>`;
  });
  return (parts.length > 0 ? parts.join("") : textOf(element)).replace(/&#(?:xD|13);|\r/gi, "\n").trim();
}

/** Blanks beside another face part words. */
function rawText(part: unknown): string {
  const text = isObject(part) ? part["#text"] : part;
  return typeof text === "string" ? text : "";
}
