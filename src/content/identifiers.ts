import { bareDoi, doiIn } from "./doi.ts";
import { type IdentifierKind, type Identifiers, identifierKinds } from "../model/identifiers.ts";

/** How a registry writes its identifiers, as sources of regular expressions. */
interface Form {
  id: string;
  /** The same inside other text, where another character may follow. */
  inText?: string;
  /** What stands before it in an address. */
  address: string;
  /** What else may stand before it where it stands alone, such as a scheme and a host. */
  alone: string;
  /** What may follow it where it stands alone. */
  after: string;
}

function patternsOf({ id, inText = id, address, alone, after }: Form) {
  return {
    inside: new RegExp(`(?:${address})(${inText})`, "i"),
    whole: new RegExp(`^(?:${alone}|${address})*(${id})${after}$`, "i"),
  };
}

const patterns = {
  arxiv: patternsOf({
    id: String.raw`\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}`,
    inText: String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?!\d)|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}(?!\d)`,
    // DBLP and Google Scholar write `CoRR abs/1703.05175` and `arXiv preprint cs/0508053`.
    address: String.raw`ar[x5]iv\.org\/(?:abs|pdf|html|format|src)\/|(?:alphaxiv\.org\/(?:abs|pdf|overview)|huggingface\.co\/papers|semanticscholar\.org\/arxiv)\/|arxiv(?:\s(?:e-?prints?|preprints?))?(?:[:.]|,?\s)\s?(?:arxiv:)?|(?:\bcorr[,:]?\s|(?<![\w./-]))abs\/|\bcorr[,:]?\s`,
    alone: String.raw`https?:\/\/(?:[\w-]{1,20}\.)?(?=arxiv\.org)|(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\/`,
    after: String.raw`(?:v\d+)?(?:\.pdf)?\/?(?:[?#].*)?`,
  }),
  openreview: patternsOf({
    id: String.raw`[\w-]+`,
    address: String.raw`openreview\.net\/(?:forum|pdf|attachment)\?(?:[^\s#]{0,300}&)?id=`,
    alone: String.raw`https?:\/\/(?:www\.)?(?=openreview\.net)`,
    after: "(?:[&#].*)?",
  }),
  acl: patternsOf({
    id: String.raw`[A-Z]\d{2}-\d{4}|\d{4}\.[A-Z\d]+-[A-Z\d]+\.\d+`,
    address: String.raw`(?:aclanthology\.org|aclweb\.org\/anthology)\/(?:papers\/(?:[A-Z]\/[A-Z]\d+\/)?)?`,
    alone: String.raw`https?:\/\/(?:www\.)?(?=acl)`,
    after: String.raw`(?:v\d+)?(?:\.pdf|\/)?(?:[?#].*)?`,
  }),
  pmid: patternsOf({
    id: String.raw`[1-9]\d{0,8}`,
    inText: String.raw`[1-9]\d{0,8}(?![\d.]*\d)`,
    address: String.raw`(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed|europepmc\.org\/(?:article|abstract)\/med)\/|\bPMID\b[:/]?\s{0,3}`,
    alone: String.raw`https?:\/\/(?:www\.)?(?=pubmed|ncbi|europepmc)`,
    after: String.raw`\/?(?:[?#].*)?`,
  }),
} satisfies Record<Exclude<IdentifierKind, "doi">, unknown>;

/**
 * The bare identifier in what people copy: an address, a prefix, a version, a full stop behind it.
 * @returns undefined where the whole text is no identifier of that kind.
 * @example bareIdentifier("arxiv", "https://arxiv.org/pdf/1703.05175v2") // "1703.05175"
 */
export function bareIdentifier(kind: IdentifierKind, text: string): string | undefined {
  return kind === "doi" ? bareDoi(text) : patterns[kind].whole.exec(text.trim())?.[1];
}

/** The identifiers that addresses and notes hold. A DOI that arXiv gave out is read as the arXiv id that it names. */
export function identifiersIn(texts: string[]): Identifiers {
  const found: Identifiers = {};
  for (const text of texts) {
    for (const kind of identifierKinds) {
      const id = kind === "doi" ? doiIn(text) : patterns[kind].inside.exec(text)?.[1];
      if (id !== undefined && found[kind] === undefined && !(kind === "doi" && /arxiv/i.test(id))) found[kind] = id;
    }
  }
  return found;
}
