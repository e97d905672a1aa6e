/** A tag of HTML or of a related XML format that counts as markup. */
export interface Tag {
  /** In lower case, without prefix: `p` for `<jats:P>`. */
  name: string;
  /** As a report names it: `<jats:p>`. */
  label: string;
  attributes: string;
  opens: boolean;
  start: number;
  end: number;
  /** The closing tag of an opening one, and the other way round. */
  partner?: Tag;
}

/** What a tag does to the words around it or in it. */
export type Role = "italic" | "sup" | "sub" | "block" | "section" | "cell" | "break" | "heading" | "link" | "formula" | "tex" | "math" | "plain" | "dropped"; // prettier-ignore

const names: Record<Role, string> = {
  italic: "i em italic cite dfn var",
  sup: "sup superscript",
  sub: "sub inf subscript",
  block:
    "p div sec section ul ol li dl dt dd list list-item def-list def-item blockquote disp-quote abstract trans-abstract abstract-sec simple-para para table tr pre html body article",
  section: "abstracttext copyrightinformation",
  cell: "td th",
  break: "br break hr",
  heading: "title st h1 h2 h3 h4 h5 h6 sectitle section-title",
  link: "a ext-link uri email",
  formula: "inline-formula disp-formula formula alternatives",
  tex: "tex-math tex",
  math: "math",
  plain:
    "b bold strong u underline sc scp small big font span tt code monospace roman sans-serif styled-content named-content xref related-article related-object overline ovl strike del ins mark abbr label nobr wbr center img inline-graphic graphic fn inline-supplementary-material institution citation-alternatives",
  dropped: "style",
};

const roles = new Map(
  Object.entries(names).flatMap(([role, list]) => list.split(" ").map((name) => [name, role as Role] as const)),
);

/** What a tag of this name does. */
export function roleOf(name: string): Role {
  return roles.get(name) ?? "plain";
}

/** Elements without a closing tag. */
const isVoid = new Set(["br", "break", "hr", "wbr", "img", "inline-graphic", "graphic"]);

/** Names that a text may write between angle brackets as words of its own; they count beside paragraphs only. */
const ofDocuments = new Set(["title", "st", "label", "abstract", "list", "code", "article", "body", "html", "cite", "var", "a", "formula", "tex", "style"]); // prettier-ignore
const hasParagraphs = /<\/(?:\w+:)?(?:p|sec|div|list-item)\s*>/i;

/** Attributes hold an equals sign: `<b and c>` is no tag. A quoted value may hold `>`. */
const pattern =
  /<(\/?)((?:(jats|mml|m|ce|sb|xhtml|html):)?([a-z][a-z\d-]*))(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;

interface Candidate extends Tag {
  /** Whether it counts without a partner. */
  alone: boolean;
  /** Whether it may be a word, where the text has no paragraphs. */
  inDocument: boolean;
}

/** Names of the same element in HTML and JATS: sources that convert one to the other leave `<italic …>V</i>`. */
const synonyms = new Map(Object.entries({ i: "italic", em: "italic", b: "bold", strong: "bold" }));

/** What an opening and a closing tag have in common. */
function elementOf({ name, label }: Candidate): string {
  return synonyms.get(name) ?? label.replace(/^<(italic|bold)>$/, "$1");
}

/**
 * The tags of a text that are markup: those of a known name that have a partner or need none. A single `<s>`, `<i>` or
 * `<mask>` is a word.
 */
export function markupTags(text: string): Tag[] {
  const hasDocument = hasParagraphs.test(text);
  const candidates = [...text.matchAll(pattern)]
    .flatMap((match) => candidate(match, text))
    .filter((tag) => hasDocument || !tag.inDocument);
  const open = new Map<string, Candidate[]>();
  const paired = new Set<Tag>();
  for (const tag of candidates) {
    const element = elementOf(tag);
    const opened = open.get(element) ?? [];
    if (tag.opens) open.set(element, opened);
    if (tag.opens) opened.push(tag);
    const partner = tag.opens ? undefined : opened.pop();
    if (partner === undefined) continue;
    partner.partner = tag;
    tag.partner = partner;
    paired.add(partner).add(tag);
  }
  return candidates.filter((tag) => tag.alone || paired.has(tag));
}

function candidate(match: RegExpExecArray, text: string): Candidate[] {
  const [whole, slash, full, prefix, local, attributes] = match as unknown as [string, string, string, string | undefined, string, string]; // prettier-ignore
  const name = local.toLowerCase();
  const isBare = prefix === undefined && /^\s*\/?$/.test(attributes);
  if (prefix === undefined && !roles.has(name)) return [];
  if (!isBare && attributes.trim() !== "" && !/[=/]/.test(attributes)) return [];
  const closesItself = attributes.endsWith("/");
  const start = match.index;
  const end = start + whole.length;
  // Text that was cut off has lost the partners; a prefix leaves no doubt.
  const alone = prefix !== undefined || closesItself || isVoid.has(name) || isEdge(text, name, start, end);
  const opens = slash === "" && !closesItself;
  const inDocument = isBare && opens && ofDocuments.has(name);
  return [{ name, label: `<${full.toLowerCase()}>`, attributes, opens, start, end, alone, inDocument }];
}

/** A paragraph may do without its end or its start: a single `<p>` at the start of the text or of a sentence. */
function isEdge(text: string, name: string, start: number, end: number): boolean {
  if (name !== "p") return false;
  const before = text.slice(Math.max(0, start - 20), start).trimEnd();
  return before === "" || /[.!?:>]$/.test(before) || text.slice(end, end + 20).trim() === "";
}
