import type { BlockContent, PhrasingContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import type { Section } from "./section.ts";

/** Where the facts come from and what was repaired, shown on demand. */
export const recordSection: Section = (page) => {
  const parts = [...sourceLines(page), ...repairLines(page)];
  if (parts.length === 0) return [];
  return [
    block("details", { class: "record" }, [
      line("summary", {}, [text("Where these facts come from, and what was repaired")]),
      ...parts,
    ]),
  ];
};

/** Fields that were seen in the same places share a line. */
function sourceLines({ sources }: PaperPage): BlockContent[] {
  const seen = Map.groupBy(Object.entries(sources), ([, urls]) => urls.join(" "));
  if (seen.size === 0) return [];
  const lines = [...seen.values()].map((fields) =>
    line("li", {}, [text(`${names(fields.map(([field]) => field))}: `), ...places(fields[0]![1])]),
  );
  return [line("h3", {}, [text("Where each fact was seen")]), block("ul", {}, lines)];
}

const fieldNames: Record<string, string> = {
  published: "date",
  arxiv: "arXiv identifier",
  doi: "DOI",
  openreview: "OpenReview identifier",
  acl: "ACL Anthology identifier",
};

function names(fields: string[]): string {
  const words = fields.map((field) => fieldNames[field] ?? field).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function places(urls: string[]): PhrasingContent[] {
  return urls.flatMap((url, index) => {
    const link = inline("a", { href: url, rel: "nofollow" }, [text(new URL(url).host)]);
    return index === 0 ? [link] : [text(", "), link];
  });
}

function repairLines({ repairs }: PaperPage): BlockContent[] {
  if (repairs.length === 0) return [];
  return [
    line("h3", {}, [text("What was repaired in the imported text")]),
    block(
      "ul",
      {},
      repairs.map((repair) => line("li", {}, [text(repair)])),
    ),
  ];
}
