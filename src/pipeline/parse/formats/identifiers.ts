import type { SourceRecord } from "../../../model/source-record.ts";

type Identifiers = Pick<SourceRecord, "arxiv" | "doi" | "openreview" | "acl">;

const patterns: [keyof Identifiers, RegExp][] = [
  ["arxiv", /(?:arxiv\.org\/(?:abs|pdf)\/|arxiv[:.]\s*)((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))/i],
  ["doi", /\b(10\.\d{4,9}\/[^\s<>"{}\\]+[^\s<>"{}\\.,;)])/],
  ["openreview", /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i],
  ["acl", /aclanthology\.org\/((?:[A-Z]\d{2}-\d{4})|(?:\d{4}\.[\w-]+\.\d+))/i],
];

/** The identifiers that addresses and notes hold. A DOI that arXiv gave out is read as the arXiv id that it names. */
export function identifiersIn(texts: string[]): Identifiers {
  const found: Identifiers = {};
  for (const text of texts) {
    for (const [kind, pattern] of patterns) {
      const id = pattern.exec(text)?.[1];
      if (id !== undefined && found[kind] === undefined && !(kind === "doi" && /arxiv/i.test(id))) found[kind] = id;
    }
  }
  return found;
}
