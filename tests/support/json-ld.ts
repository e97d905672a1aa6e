import jsonld from "jsonld";
import { elements } from "./html.ts";

/** A statement of a JSON-LD document, its ends as plain text. */
export interface Triple {
  subject: string;
  predicate: string;
  object: string;
}

/** The JSON-LD documents in a page. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  return elements(html)
    .filter(({ tagName, properties }) => tagName === "script" && properties["type"] === "application/ld+json")
    .map((block) => JSON.parse(block.children.map((child) => ("value" in child ? child.value : "")).join("")));
}

/** The statements that a JSON-LD processor reads. A name that no vocabulary gives a meaning ends with an error. */
export async function triplesOf(document: object): Promise<Triple[]> {
  const quads = (await jsonld.toRDF(document, { documentLoader, safe: true } as object)) as {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }));
}

/** schema.org's context in short, since nothing is fetched in a test; its addresses are those whose values are links. */
const schemaOrg = {
  "@vocab": "http://schema.org/",
  ...Object.fromEntries(
    ["url", "sameAs", "item", "inDefinedTermSet"].map((name) => [
      name,
      { "@id": `http://schema.org/${name}`, "@type": "@id" },
    ]),
  ),
};

async function documentLoader(url: string) {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`No context is kept for ${url}`);
  return { document: { "@context": schemaOrg }, documentUrl: url };
}
