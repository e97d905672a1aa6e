import type { EntityPage, SiteIndex } from "../../model/page.ts";
import { hasPage, urls, withBase } from "../../model/urls.ts";
import { cells } from "../views/evidence.ts";

/** An address that was once published, and the one that takes its place; both within the site. */
export type Redirect = Record<"path" | "to", string>;

type Moves = Pick<SiteIndex, "redirects" | "topics" | "formerPages">;
type Entities = readonly Pick<EntityPage, "kind" | "id" | "papers">[];

/**
 * Every page that only leads to another: those of old ids, the cells that had an old id of a topic, and pages of a single
 * paper that are gone.
 */
export function redirectPages(index: Moves, entities: Entities): Redirect[] {
  const { redirects, topics } = index;
  return [
    ...redirects.map(({ kind, from, to }) => ({ path: `/${kind}/${from}/`, to: `/${kind}/${to}/` })),
    ...cellRedirects({ redirects, topics }),
    ...formerPageRedirects(index, entities),
  ];
}

/** Pages of a single paper that were published once. One that has a second paper by now is a page again. */
export function formerPageRedirects({ redirects, topics, formerPages }: Moves, entities: Entities): Redirect[] {
  if (formerPages.length === 0) return [];
  const pages = new Set([
    ...entities.filter(hasPage).map(({ kind, id }) => urls.entity(kind, id)),
    ...cells(topics).map(({ row, column }) => urls.cell(row.id, column.id)),
    // A cell under an old id of a topic leads to where that cell is now.
    ...cellRedirects({ redirects, topics }).map(({ path }) => path),
  ]);
  return formerPages
    .map(({ from, to }) => ({ path: `/${from}/`, to: urls.paper(to) }))
    .filter(({ path }) => !pages.has(path));
}

/** Where pages of the evidence map stood under an old id of one of their topics or both. */
function cellRedirects({ redirects, topics }: Pick<SiteIndex, "redirects" | "topics">): Redirect[] {
  const ofTopics = redirects.filter(({ kind }) => kind === "topics");
  const names = (id: string) => [id, ...ofTopics.filter(({ to }) => to === id).map(({ from }) => from)];
  return cells(topics).flatMap(({ row: { id: row }, column: { id: column } }) =>
    names(row)
      .flatMap((oldRow) => names(column).map((oldColumn) => urls.cell(oldRow, oldColumn)))
      .filter((path) => path !== urls.cell(row, column))
      .map((path) => ({ path, to: urls.cell(row, column) })),
  );
}

/**
 * The `_redirects` file that Cloudflare Pages and Netlify read: an old and a new path a line, moved for good. The splat
 * takes along what lies below a page: its Markdown, its feed, its citations.
 * @param formerPages pages that had nothing below them.
 */
export function redirectsFile(redirects: SiteIndex["redirects"], formerPages: Redirect[], base: string): string {
  const moved = redirects
    .map(({ kind, ...ids }) => ({ kind, from: encodeURIComponent(ids.from), to: encodeURIComponent(ids.to) }))
    .flatMap(({ kind, from, to }) => [
      [`/${kind}/${from}/*`, `/${kind}/${to}/:splat`],
      ...(kind === "topics" ? cellRules(from, to) : []),
    ]);
  // The first rule that fits counts, and these are exact.
  return [...formerPages.map(({ path, to }) => [path, to]), ...moved]
    .map(([from, to]) => `${withBase(from!, base)} ${withBase(to!, base)} 301\n`)
    .join("");
}

/** A topic has its part in addresses of the evidence map too, on either side. */
function cellRules(from: string, to: string): string[][] {
  return [
    [`${urls.evidence}${from}/*`, `${urls.evidence}${to}/:splat`],
    [urls.cell(":approach", from), urls.cell(":approach", to)],
  ];
}
