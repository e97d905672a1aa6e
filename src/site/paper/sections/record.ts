import type { BlockContent, PhrasingContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { inline, line, text } from "../../markup/jsx.ts";
import { commaSeparated, details, lines, type Section } from "./parts.ts";

/** Where the facts come from and what was repaired, shown on demand. */
export const recordSection: Section = ({ sources, repairs }) => {
  const parts = [
    ...list("Where each fact was seen", sourceLines(sources)),
    ...list("What was repaired in the imported text", repairs.map((repair) => [text(repair)])), // prettier-ignore
  ];
  if (parts.length === 0) return [];
  return [details({ class: "record" }, [text("Where these facts come from, and what was repaired")], parts)];
};

function list(heading: string, items: PhrasingContent[][]): BlockContent[] {
  return items.length === 0 ? [] : [line("h3", {}, [text(heading)]), lines(items)];
}

/** Fields that were seen in the same places share a line. */
function sourceLines(sources: PaperPage["sources"]): PhrasingContent[][] {
  const seen = Map.groupBy(Object.entries(sources), ([, urls]) => urls.join(" "));
  return [...seen.values()].map((fields) => [
    text(`${names(fields.map(([field]) => field))}: `),
    ...commaSeparated(fields[0]![1].map(placeLink)),
  ]);
}

function placeLink(url: string): PhrasingContent {
  return inline("a", { href: url, rel: "nofollow" }, [text(new URL(url).host)]);
}

const fieldNames: Record<string, string> = {
  published: "date",
  arxiv: "arXiv identifier",
  doi: "DOI",
  openreview: "OpenReview identifier",
  acl: "ACL Anthology identifier",
  pmid: "PubMed number",
};

function names(fields: string[]): string {
  const words = fields.map((field) => fieldNames[field] ?? field).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
