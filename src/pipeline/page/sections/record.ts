import type { BlockContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { block, inline, line, text } from "../jsx.ts";
import type { Section } from "./index.ts";

/** Where the facts come from and what was mended, shown on demand. */
export const recordSection: Section = (page) => {
  const parts = [...evidence(page), ...repairs(page)];
  if (parts.length === 0) return [];
  return [
    block("details", { class: "record" }, [line("summary", {}, [text("Sources and repairs")]), ...parts]),
  ];
};

function evidence({ sources }: PaperPage): BlockContent[] {
  const fields = Object.entries(sources);
  if (fields.length === 0) return [];
  return [
    line("h3", {}, [text("Where each fact was seen")]),
    block("ul", {}, fields.map(([field, urls]) =>
      line("li", {}, [
        text(`${field}: `),
        ...urls.flatMap((url, index) => [
          ...(index === 0 ? [] : [text(", ")]),
          inline("a", { href: url, rel: "nofollow" }, [text(new URL(url).host)]),
        ]),
      ]),
    ) as never) as never,
  ];
}

function repairs({ repairs }: PaperPage): BlockContent[] {
  if (repairs.length === 0) return [];
  return [
    line("h3", {}, [text("Repairs to the imported text")]),
    block("ul", {}, repairs.map((repair) => line("li", {}, [text(repair)])) as never) as never,
  ];
}
