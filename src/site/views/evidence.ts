import type { TopicPage } from "../../model/page.ts";
import { hasPage } from "../../model/urls.ts";

/** One table of the evidence map: approaches against the topics of another facet. */
export interface EvidenceTable {
  facet: string;
  columns: TopicPage[];
  rows: { topic: TopicPage; cells: Cell[] }[];
}

/** The papers that are filed under both topics, or under narrower ones of them. */
export interface Cell {
  row: TopicPage;
  column: TopicPage;
  papers: string[];
}

/** The facet of the rows, and those of the columns in their order. */
const rowFacet = "approach";
const columnFacets = ["setting", "modality", "task"];

/** The evidence map: a table for each facet of the columns that has topics with papers. */
export function evidenceTables(topics: TopicPage[]): EvidenceTable[] {
  const filled = topics.filter(({ papers }) => papers.length > 0);
  const rows = filled.filter(({ facet }) => facet === rowFacet);
  return columnFacets
    .map((facet) => ({ facet, columns: filled.filter((topic) => topic.facet === facet) }))
    .filter(({ columns }) => columns.length > 0 && rows.length > 0)
    .map(({ facet, columns }) => ({
      facet,
      columns,
      rows: rows.map((topic) => ({ topic, cells: columns.map((column) => cell(topic, column)) })),
    }));
}

/** The cells that have a page. */
export function cells(topics: TopicPage[]): Cell[] {
  return evidenceTables(topics)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter(hasPage);
}

/** How dark a cell is, 1 to 4: one paper, up to three, up to seven, more. */
export function shade(count: number): number {
  return count <= 1 ? 1 : count <= 3 ? 2 : count <= 7 ? 3 : 4;
}

function cell(row: TopicPage, column: TopicPage): Cell {
  const both = new Set(column.papers);
  return { row, column, papers: row.papers.filter((id) => both.has(id)) };
}
