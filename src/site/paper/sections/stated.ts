import type { BlockContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import type { Section } from "./section.ts";

/** What the abstract itself states: its system, the data sets it names, its results, each with the sentence. */
export const statedSection: Section = (page, { nameUrl }) => {
  const groups = [
    group(
      "System",
      "systems",
      page.systems.map(({ name, text }) => ({ label: name, sentence: text, href: nameUrl("systems", name) })),
    ),
    group(
      "Data sets",
      "datasets",
      page.datasets.map(({ name, text }) => ({ label: name, sentence: text, href: nameUrl("datasets", name) })),
    ),
    group(
      "Results",
      "results",
      page.results.map((result) => ({ label: resultLabel(result), sentence: result.text })),
    ),
  ].flat();
  if (groups.length === 0) return [];
  return [
    block("section", { class: "filed stated", "aria-labelledby": "stated" }, [
      line("h2", { id: "stated", class: "label" }, [text("As the abstract states")]),
      ...groups,
    ]),
  ];
};

interface Statement {
  label: string;
  sentence: string;
  href?: string | undefined;
}

function group(label: string, kind: string, statements: Statement[]): BlockContent[] {
  if (statements.length === 0) return [];
  return [
    block("div", { class: "filed-facet", "data-stated": kind }, [
      line("h3", { class: "stated-kind" }, [text(label)]),
      block("ul", { class: "chips" }, statements.map(statement)),
    ]),
  ];
}

function statement({ label, sentence, href }: Statement): BlockContent {
  const shown = href === undefined ? text(label) : inline("a", { href }, [text(label)]);
  const name = line("div", { class: "statement" }, [shown]);
  const why = block("details", { class: "why" }, [
    line("summary", {}, [text("Where"), inline("span", { class: "visually-hidden" }, [text(` ${label} is stated`)])]),
    line("p", {}, [inline("q", {}, [text(sentence)])]),
  ]);
  return block("li", {}, [name, why]);
}

function resultLabel({ metric, value, dataset }: PaperPage["results"][number]): string {
  return `${value} ${metric}${dataset === undefined ? "" : ` on ${dataset}`}`;
}
