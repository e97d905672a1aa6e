import type { Content } from "../../src/content/content.ts";
import type { PaperPage } from "../../src/model/page.ts";
import type { Paper } from "../../src/model/paper.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { toKnownPaper } from "../../src/site/data/for-suggest.ts";
import { readPageFile } from "../../src/site/markup/mdx.ts";
import { previewPaper, renderPaper } from "../../src/site/render-paper.ts";
import { likelySame } from "../../src/suggest/validate.ts";
import { makePage } from "./page.ts";

// What holds for the suggest page beside any content. Each function lists the offenders.

/** What the suggest page knows of papers. */
export function knownPapers(papers: readonly Paper[]) {
  return papers.map((paper) =>
    toKnownPaper(makePage({ ...paper, titleMarkup: paper.title, abstractMarkup: paper.abstract } as never)),
  );
}

/** Papers whose preview is not the HTML that the site makes by way of MDX. */
export function differingPreviews(content: Content): string[] {
  const differing = [...buildPages(content)].filter(([path, text]) => {
    if (!path.startsWith("papers/")) return false;
    const { data, body } = readPageFile(text);
    const page = data as PaperPage;
    return previewPaper(page, content.facets, "/atlas/") !== renderPaper(page, body, content.facets, "/atlas/");
  });
  return differing.map(([path]) => path);
}

/** Papers that their own abstract under another title does not find. */
export function papersNotFoundAgain(papers: readonly Paper[]): string[] {
  const known = knownPapers(papers);
  const lost = papers.filter(
    ({ id, abstract }) => !likelySame({ title: `X ${id}`, abstract }, known).some((paper) => paper.id === id),
  );
  return lost.map(({ id }) => id);
}
