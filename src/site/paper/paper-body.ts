import type { BlockContent } from "mdast";
import type { PaperPage } from "../../model/page.ts";
import { block } from "../markup/jsx.ts";
import { sections } from "./sections/index.ts";

/**
 * The body of a paper's MDX: the abstract written out, every other section as an element by name. Written out too, the
 * page would say everything twice and take 6 ms to read instead of 1.
 */
export function paperBody(page: PaperPage): BlockContent[] {
  return Object.entries(sections).flatMap(([name, section]) =>
    name === "Abstract" ? section(page, { facets: [], nameUrl: () => undefined }) : [block(name, {}, []) as never],
  );
}
