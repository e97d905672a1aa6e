import { type Cleaner, replacing, sequence, unreported } from "./cleaner.ts";
import { notices } from "./notices.ts";

/** What sources write before an abstract to say that it is one. */
const names = "abstract|abstrakt|kurzfassung|zusammenfassung|résumé|resumen|resumo|riassunto|sommario|samenvatting|sammanfattning|аннотация|摘要|要旨|초록"; // prettier-ignore

/** A hyphen or a full stop may belong to the words (`Abstract-level`); a colon or a dash does not. */
const separated = replacing(
  "label of the abstract",
  new RegExp(
    String.raw`^[[*]{0,2}(?:${names})[\]*]{0,2}\s*(?:[:：|—][*]{0,2}|[.–-]\s+(?=\P{Ll})|–(?=\p{Lu})|\n)\s*(?=\S)`,
    "iu",
  ),
  () => "",
);

/** A label without a colon, as Wiley has it: `Abstract Recently, …`. Old exports have an identifier behind it. */
const bareLabel =
  /^(?:Abstract|ABSTRACT|Summary(?= (?:We|The|This|In|A|An)\b))\s+(?:10\.\d{4,5}\/\S{1,60}\.abs\s+)?(?=([\p{Lu}\d][\p{L}\d-]*))/u;
/** Terms that begin with the word. */
const terms =
  /^(?:Algebras?|Argument\w*|Art|Base|Boolean|Cauchy|Class(?:es)?|Data|Dialectical|Documents?|Domains?|Expressionis\w+|Factory|Harmonic|Interpret\w+|Logics?|Machines?|Meaning|Models?|Nonsense|Objects?|Polytopes?|Reasoning|Rendering|Rewriting|States?|Strateg\w+|Syntax|Thinking|Visual|Wiener|Wikipedia|Windows?)$/i;

const unseparated: Cleaner = (text, context) => {
  const next = bareLabel.exec(text)?.[1];
  if (next === undefined || terms.test(next)) return unreported(text);
  // `Abstract Foo machines` are a term if the record names abstract Foo machines again.
  const again = `abstract ${next.toLowerCase()}`;
  const isTerm = `${context.companion}\n${text.slice(1)}`.toLowerCase().includes(again);
  return isTerm ? unreported(text) : replacing("label of the abstract", bareLabel, () => "")(text, context);
};

/** A line that holds nothing but a heading. */
const headingLine =
  /^[ \t]*(background|introduction|motivation|context|(?:materials? and )?methods?|methodology|results?|findings|(?:discussion and )?conclusions?|interpretation|discussion|objectives?|aims?|purpose|design|setting|significance|funding|availability and implementation|supplementary information)[ \t]*\n\s*(?=\S)/gim;

/** Puts a colon behind headings on lines of their own, which would run into the words: `Methods` above `We study`. */
export const headingLines: Cleaner = (text, context) => {
  const headings = context.where === "abstract" ? (text.match(headingLine) ?? []) : [];
  // A word that a line of running text consists of is no heading, but one in capitals at the start is.
  const areHeadings =
    headings.length > 1 || /^\s*\p{Lu}{5,}\s*$/u.test(headings.find((one) => text.startsWith(one)) ?? "");
  return areHeadings
    ? replacing("heading on a line of its own", headingLine, (_, [heading]) => `${heading}: `)(text, context)
    : unreported(text);
};

const headingWords =
  "Background|Introduction|Motivation|Context|Methods?|Methodology|Results?|Findings|Conclusions?|Discussion|Objectives?|Aims?|Purpose|Design|Setting|Significance|Interpretation|Implications|Limitations|Originality|Participants|Measurements"; // prettier-ignore

/** Puts the blanks back that a program left out at headings: `rivers.METHODS: We`, `Objective:This`. */
const joinedHeadings = sequence(
  replacing(
    "blank at a heading",
    new RegExp(String.raw`[\p{Ll}\d%)][.!?](?=(?:\p{Lu}{4}[\p{Lu} &/]{0,40}|${headingWords}):\s?\S)`, "gu"),
    (match) => `${match} `,
  ),
  replacing(
    "blank at a heading",
    new RegExp(String.raw`(?<=^|[.!?]\s)(?:${headingWords}):(?=\p{Lu})`, "gu"),
    (match) => `${match} `,
  ),
);

/** Headings of a structured abstract, of which `Summary:` may be the first. */
const headings =
  /[.!?)\]]\s+(?:background|introduction|(?:materials and )?methods?|results?|findings|conclusions?|interpretation|discussion|availability|contact|supplementary|funding|objectives?|aims?|purpose|design|setting)[^.:]{0,40}:|\n\n[^.:!?\n]{3,50}:\s/i;
const summary: Cleaner = (text, context) =>
  headings.test(text)
    ? unreported(text)
    : replacing("label of the abstract", /^summary\s*(?:[:：—]|\n)\s*(?=\S)/i, () => "")(text, context);

/** Signs that a program put around the whole text. */
const around: [string, string][] = [["{", "}"], ['"', '"'], ["“", "”"], ["''", "''"]]; // prettier-ignore
const wrapping: Cleaner = (text) => {
  const pair = around.find(([open, close]) => text.startsWith(open) && text.endsWith(close) && isAround(text, open, close)); // prettier-ignore
  if (pair === undefined) return unreported(text);
  const inner = text.slice(pair[0].length, -pair[1].length).trim();
  return { text: inner, repairs: [`${pair[0]}…${pair[1]} around the whole text are left out`], warnings: [] };
};

function isAround(text: string, open: string, close: string): boolean {
  const inner = text.slice(open.length, -close.length);
  return text.length > 40 && !inner.includes(open) && !inner.includes(close) && !inner.endsWith("\\");
}

/** What stands for a picture, or says who wrote the text. */
const placeholders = replacing(
  "placeholder of the source",
  / ?(?:\[Figure(?: not available)?: see (?:full ?)?text\.?\]|\(Figure presented\.?\)|\[ABSTRACT FROM AUTHOR\],?|^<正>|\[PUBLICATION ABSTRACT\]|\[Display omitted\])/gi,
  () => "",
);

const losses: [RegExp, string][] = [
  [
    /\[(?:Formula|Equation|Table|Text): see text\]/i,
    "a formula or table of the paper is missing; copy it from the paper",
  ],
  [
    /\(?ABSTRACT (?:TRUNCATED|SHORTENED)\b|(?:…|\.\.\.)\s*$/i,
    "the source has only a part of the abstract; copy it from the paper",
  ],
  [
    /(?:\n\n|[.!?)]\s)(?:Key ?words?|Index Terms)(?: and phrases)?\s?[:—–]/i,
    "keywords stand in it; write them as `keywords`",
  ],
];
const lost: Cleaner = (text) => ({
  text,
  repairs: [],
  warnings: losses.flatMap(([pattern, what]) => (pattern.test(text) ? [what] : [])),
});

/** A label that runs into the first word: `ABSTRACTModels of`. */
const joinedLabel = replacing("label of the abstract", /^(?:ABSTRACT|Abstract)(?=\p{Lu}\p{Ll}*\s)/u, () => "");

const fromAbstract = sequence(
  wrapping,
  joinedLabel,
  separated,
  unseparated,
  summary,
  joinedHeadings,
  placeholders,
  lost,
  notices,
);

/** Takes off what is around an abstract and no part of it. Headings inside it (`METHODS:`) stay. */
export const labels: Cleaner = (text, context) =>
  context.where === "abstract" ? fromAbstract(text, context) : unreported(text);
