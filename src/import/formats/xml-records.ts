import { XMLParser } from "fast-xml-parser";
import { isObject } from "../../lib/is-object.ts";
import { positionsIn } from "../../lib/positions.ts";
import type { Result, SourceRecord } from "../../model/source-record.ts";
import type { TaggedField } from "./tagged.ts";

/** An element: its attributes by `@` and their name, its text, and the elements in it by their names. */
export type XmlElement = Record<string, unknown>;

/** Records in XML are parsed one by one, so that an invalid one does not affect the others. No document type is read. */
export function readXmlRecords(
  text: string,
  element: string,
  toRecord: (record: XmlElement) => SourceRecord,
): Result[] {
  const at = positionsIn(text);
  const parts = text.matchAll(new RegExp(`<${element}[\\s>][^]*?(?:</${element}>|(?=<${element}[\\s>])|$)`, "g"));
  return [...parts].map(({ 0: xml, index }): Result => {
    const { line } = at(index);
    try {
      const parsed = parser.parse(xml, true) as Record<string, XmlElement>;
      return { ...toRecord(parsed[element] ?? {}), line };
    } catch (error) {
      return { line, reason: `invalid XML (${(error as Error).message.split("\n")[0]})` };
    }
  });
}

/** Elements whose text may have markup, which stays as it is. */
const texts = ["ArticleTitle", "AbstractText", "BookTitle", "Keyword", "CollectiveName", "style"];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  htmlEntities: true,
  stopNodes: texts.map((name) => `*.${name}`),
});

/** The elements that a path of names leads to. */
export function elementsAt(from: unknown, path: string): unknown[] {
  return path.split("/").reduce<unknown[]>(
    (found, name) => found.flatMap((element) => (isObject(element) && Object.hasOwn(element, name) ? element[name] : [])).flat(),
    [from],
  ); // prettier-ignore
}

/** The text of an element. */
export function textOf(element: unknown): string {
  if (typeof element === "string") return element.trim();
  const text = isObject(element) ? element["#text"] : undefined;
  return typeof text === "string" ? text.trim() : "";
}

/** A field in the form of a tagged format, whose table then reads it. */
export function field(tag: string, value: string, name = tag): TaggedField {
  return { tag, name, value, line: 1 };
}
