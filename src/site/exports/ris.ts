import { type Citable, type CslName, toCsl } from "./csl.ts";

/** RIS types for the CSL types that papers have (https://en.wikipedia.org/wiki/RIS_(file_format)). */
const types: Record<string, string> = { "paper-conference": "CPAPER", "article-journal": "JOUR", article: "GEN" };

type Field = [tag: string, value: string | undefined];

/**
 * A paper as RIS, a tag a line. Citation.js reads RIS well, but breaks titles within words at 70 characters, cuts ids
 * to 20 and drops the "van" of a name when it writes it.
 */
export function toRis(paper: Citable): string {
  const item = toCsl(paper);
  const fields: Field[] = [
    ["TY", types[item.type] ?? "GEN"],
    ["ID", paper.id],
    ["TI", paper.title],
    ...(item.author ?? []).map((name): Field => ["AU", risName(name)]),
    ["PY", paper.published?.slice(0, 4)],
    ["DA", paper.published === undefined ? undefined : risDate(paper.published)],
    [item.type === "article-journal" ? "JO" : "T2", paper.venue],
    ["VL", paper.volume],
    ["IS", paper.issue],
    ...pageRange(paper.pages),
    ["PB", paper.publisher],
    ...paper.keywords.map((keyword): Field => ["KW", keyword]),
    ["LA", paper.language],
    ["DO", paper.doi],
    ["AN", paper.pmid && `PMID: ${paper.pmid}`],
    ["UR", item["URL"] as string | undefined],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\n`])).join("");
}

function risName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name["dropping-particle"], name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
  return [family, name.given, name.suffix].filter(Boolean).join(", ");
}

/** RIS has the first and the last page apart. */
function pageRange(pages: string | undefined): Field[] {
  const [first, last] = pages?.split("–") ?? [];
  return [["SP", first], ["EP", last]]; // prettier-ignore
}

/** Year, month and day with slashes, empty where the date is less exact. */
function risDate(published: string): string {
  const [year, month = "", day = ""] = published.split("-");
  return `${year}/${month}/${day}/`;
}
