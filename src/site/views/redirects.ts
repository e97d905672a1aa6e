import type { SiteIndex } from "../../model/page.ts";
import { cells } from "./evidence.ts";

/** An address that was once published, and the one that takes its place; both within the site. */
export interface Redirect {
  path: string;
  to: string;
}

/** Every page that only leads to another: those of old ids, and the cells that had an old id of a topic. */
export function redirectPages({ redirects, topics }: Pick<SiteIndex, "redirects" | "topics">): Redirect[] {
  return [
    ...redirects.map(({ kind, from, to }) => ({ path: `/${kind}/${from}/`, to: `/${kind}/${to}/` })),
    ...crossingRedirects({ redirects, topics }).map(({ row, column, to }) => ({
      path: `/evidence/${row}/${column}/`,
      to,
    })),
  ];
}

/** Where pages of the evidence map stood under an old id of one of their topics or both. */
function crossingRedirects({
  redirects,
  topics,
}: Pick<SiteIndex, "redirects" | "topics">): { row: string; column: string; to: string }[] {
  const ofTopics = redirects.filter(({ kind }) => kind === "topics");
  const names = (id: string) => [id, ...ofTopics.filter(({ to }) => to === id).map(({ from }) => from)];
  return cells(topics).flatMap(({ row: { id: row }, column: { id: column } }) =>
    names(row)
      .flatMap((oldRow) => names(column).map((oldColumn) => ({ row: oldRow, column: oldColumn })))
      .filter((old) => old.row !== row || old.column !== column)
      .map((old) => ({ ...old, to: `/evidence/${row}/${column}/` })),
  );
}
