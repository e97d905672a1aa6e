import { sharedWords, wordSet } from "../../lib/shared-words.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { type IdentifierKind, identifierKinds, type Identifiers } from "../../model/identifiers.ts";
import { type AuthorWords, authorWords, shareAuthor } from "./same-author.ts";
import { compareTitles, isStandingTitle } from "./same-title.ts";

/** What tells whether two records are one paper. */
export type Comparable = {
  title: string;
  authors?: readonly string[] | undefined;
  published?: string | undefined;
  abstract?: string | undefined;
} & { [kind in keyof Identifiers]?: string | undefined };

/** Two records are one paper, or why they may not be. */
export type Comparison = { same: true } | { same: false; because: string };

/** A version of a paper, a translation or a later edition appears within these years. */
const mostYears = 2;
/** The share of words from which two abstracts are one text, and below which they have nothing to do with each other. */
const oneText = 0.6;
const otherText = 0.3;
/** Shorter abstracts are no evidence, unless they are the same. */
const fewWords = 12;

/** DOIs of servers for preprints: a paper has another DOI once it is published. */
const preprintDoi =
  /^10\.(?:1101\/\d|(?:48550|21203|2139|20944|26434|31234|31219|31235|36227|22541|5281|6084|32388|12688|55458)\/)/;

/** Whether a DOI is that of a preprint. */
export function isPreprintDoi(doi: string): boolean {
  return preprintDoi.test(doi);
}

/** A record with the sets of words by which it is compared, made when first needed. */
export class Profile {
  readonly of: Comparable;
  private names: AuthorWords | undefined;
  private text: ReadonlySet<string> | undefined;

  constructor(of: Comparable) {
    this.of = of;
  }

  get authors(): AuthorWords {
    return (this.names ??= authorWords(this.of.authors));
  }

  get words(): ReadonlySet<string> {
    return (this.text ??= wordSet(this.of.abstract ?? ""));
  }
}

/**
 * Decides whether two records that share an identifier, a title or an id are one paper. A shared identifier is enough
 * unless the titles are of different papers. A shared title is enough only with a shared author or the same abstract,
 * years that are near, and nothing against it.
 */
export function comparePapers(a: Profile, b: Profile): Comparison {
  const sharesId = identifierKinds.some((kind) => isSameId(a.of[kind], b.of[kind]));
  const titles = compareTitles(a.of.title, b.of.title);
  const texts = compareTexts(a, b);
  if (sharesId) {
    if (titles === "same" || texts === "same" || (titles === "near" && texts !== "other")) return { same: true };
    return { same: false, because: "their titles are of different papers" };
  }
  const because = titles === "same" ? against(a, b, texts) : againstNear(a, b, titles, texts);
  return because === undefined ? { same: true } : { same: false, because };
}

/** Why records of the same title are not taken for one paper. */
function against(a: Profile, b: Profile, texts: Likeness): string | undefined {
  const kind = otherIdentifier(a.of, b.of, texts);
  if (kind !== undefined) return `each has its own ${identifierNames[kind]}`;
  if (isStandingTitle(a.of.title) && texts !== "same") return "many papers have this title";
  const isKnown = a.authors.length > 0 && b.authors.length > 0;
  if (isKnown && !shareAuthor(a.authors, b.authors)) return "no author of one is an author of the other";
  if (!isKnown && texts !== "same" && !completeEachOther(a.of, b.of)) return "one of them has no authors to compare";
  if (yearsApart(a.of, b.of) > mostYears) return `${yearsApart(a.of, b.of)} years lie between them`;
  return texts === "other" ? "their abstracts have little in common" : undefined;
}

/** Whether one has what the other lacks: the facts of a bibliography and the abstract of a listing, of a telling title. */
function completeEachOther(a: Comparable, b: Comparable): boolean {
  const isFacts = (one: Comparable) => (one.abstract ?? "") === "" && (one.authors ?? []).length > 0;
  const isText = (one: Comparable) => (one.abstract ?? "") !== "" && (one.authors ?? []).length === 0;
  return wordSet(a.title).size >= 3 && ((isFacts(a) && isText(b)) || (isFacts(b) && isText(a)));
}

/** A preprint and the published paper may differ in a few words of the title: then all else has to be the same. */
function againstNear(a: Profile, b: Profile, titles: string, texts: Likeness): string | undefined {
  return titles === "near" && texts === "same" ? against(a, b, texts) : "their titles differ";
}

const identifierNames: Record<IdentifierKind, string> = { arxiv: "arXiv id", doi: "DOI", openreview: "OpenReview id", acl: "ACL Anthology id", pmid: "PubMed number" }; // prettier-ignore

/** An identifier of which both have one, but not the same, where a paper has only one of them. */
function otherIdentifier(a: Comparable, b: Comparable, texts: Likeness): IdentifierKind | undefined {
  return identifierKinds.find((kind) => {
    const [one, two] = [a[kind], b[kind]];
    if (one === undefined || two === undefined || isSameId(one, two)) return false;
    // A paper can be submitted twice, and a preprint has a DOI of its own.
    if (kind === "openreview") return texts !== "same";
    return kind !== "doi" || isPreprintDoi(one) === isPreprintDoi(two);
  });
}

function isSameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}

function yearsApart(a: Comparable, b: Comparable): number {
  if (a.published === undefined || b.published === undefined) return 0;
  return Math.abs(Number(a.published.slice(0, 4)) - Number(b.published.slice(0, 4)));
}

type Likeness = "same" | "alike" | "other" | "unknown";

function compareTexts(a: Profile, b: Profile): Likeness {
  const [one, two] = [a.of.abstract, b.of.abstract].map((text) => collapseWhitespace(text ?? ""));
  if (one === "" || two === "") return "unknown";
  if (one === two) return "same";
  if (Math.min(a.words.size, b.words.size) < fewWords) return "unknown";
  const share = sharedWords(a.words, b.words);
  return share >= oneText ? "same" : share < otherText ? "other" : "alike";
}
