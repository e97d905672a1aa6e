/** A query taken apart into what is searched for and what is required. */
export interface Query {
  /** The words that rank, those of phrases included. */
  text: string;
  /** Each has to stand in the paper word for word. */
  phrases: string[];
  /** None of these may stand in the paper. */
  without: { text: string; phrase: boolean }[];
  topics: string[];
  authors: string[];
  years: YearRange[];
}

/** Years, both included. */
export interface YearRange {
  from: number;
  to: number;
}

/** A minus that starts a word, the name of a field, then a phrase in quotes or a word. */
const part = /(?<minus>(?<![^\s])-)?(?:(?<field>topic|author|year):\s*)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/giu;

/**
 * Reads "…", -word, topic:, author: and year: (2020, 2018-2020, 2018.., >2019, <=2015) anywhere in a query. What is no
 * such thing is a word.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { text: "", phrases: [], without: [], topics: [], authors: [], years: [] };
  const words: string[] = [];
  for (const { groups } of straight(typed).matchAll(part)) {
    const { phrase, word = "", minus, field: name } = groups!;
    const value = (phrase ?? word).trim();
    const field = name?.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(value)) continue;
    if (minus !== undefined && field === undefined) query.without.push({ text: value, phrase: phrase !== undefined });
    else if (!takeField(query, field, value)) {
      if (phrase !== undefined) query.phrases.push(value);
      words.push(field === undefined ? value : `${field} ${value}`);
    }
  }
  query.text = words.join(" ");
  return query;
}

/** Phones write “curly” quotes and dashes. */
function straight(typed: string): string {
  return typed.replace(/[“”„«»]/g, '"').replace(/(^|\s)[–—−](?=\S)/g, "$1-");
}

function takeField(query: Query, field: string | undefined, value: string): boolean {
  if (field === "topic") query.topics.push(value);
  else if (field === "author") query.authors.push(value);
  else if (field === "year") {
    const range = parseYears(value);
    if (range === undefined) return false;
    query.years.push(range);
  } else return false;
  return true;
}

/** @example parseYears("2018-2020") // { from: 2018, to: 2020 } */
export function parseYears(text: string): YearRange | undefined {
  const { groups } = /^(?<sign>>=?|<=?)?(?<first>\d{4})(?<to>(?:-|–|\.\.)(?<last>\d{4})?)?$/.exec(text) ?? {};
  if (groups === undefined || (groups["sign"] && groups["to"])) return undefined;
  const first = Number(groups["first"]);
  if (groups["sign"]?.startsWith(">")) return { from: groups["sign"] === ">" ? first + 1 : first, to: 9999 };
  if (groups["sign"]) return { from: 0, to: groups["sign"] === "<" ? first - 1 : first };
  const last = Number(groups["last"] ?? (groups["to"] ? 9999 : first));
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

/** Whether a query asks for more than words: then its words are taken as they are where they stand in quotes. */
export function hasOperators({ phrases, without, topics, authors, years }: Query): boolean {
  return phrases.length + without.length + topics.length + authors.length + years.length > 0;
}
