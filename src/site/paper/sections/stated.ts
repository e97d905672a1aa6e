import type { BlockContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { type Section, support, titled } from "./parts.ts";

/** What the abstract itself states: its system, the data sets it names, its results, each with the sentence. */
export const statedSection: Section = ({ systems, datasets, results }, { nameUrl }) => {
  const named = (kind: "systems" | "datasets", list: PaperPage["systems"]) =>
    list.map(({ name, text }) => statement(name, text, nameUrl(kind, name)));
  const groups = [
    ...group("System", "systems", named("systems", systems)),
    ...group("Data sets", "datasets", named("datasets", datasets)),
    ...group("Results", "results", results.map((result) => statement(resultLabel(result), result.text))), // prettier-ignore
  ];
  if (groups.length === 0) return [];
  const heading = line("h2", { id: "stated", class: "label" }, [text("As the abstract states")]);
  return [titled("filed stated", "stated", heading, groups)];
};

function group(label: string, kind: string, statements: BlockContent[]): BlockContent[] {
  if (statements.length === 0) return [];
  const heading = line("h3", { class: "stated-kind" }, [text(label)]);
  const list = block("ul", { class: "chips" }, statements);
  return [block("div", { class: "filed-facet", "data-stated": kind }, [heading, list])];
}

function statement(label: string, sentence: string, href?: string): BlockContent {
  const name = href === undefined ? text(label) : inline("a", { href }, [text(label)]);
  return block("li", {}, [
    line("div", { class: "statement" }, [name]),
    support("Where", `${label} is stated`, [line("p", {}, [inline("q", {}, [text(sentence)])])]),
  ]);
}

/** A result in one line: `85.3% accuracy on GLUE`. */
export function resultLabel({ metric, value, dataset }: PaperPage["results"][number]): string {
  return `${value} ${metric}${dataset === undefined ? "" : ` on ${dataset}`}`;
}
