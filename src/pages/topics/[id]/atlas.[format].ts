import type { APIRoute } from "astro";
import { readPapers } from "../../../site/all-papers.ts";
import { citationFormats } from "../../../site/exports/citations.ts";
import { siteIndex } from "../../../site/generated.ts";

export const getStaticPaths = () =>
  siteIndex().topics.flatMap(({ id, papers }) => citationFormats.map(({ extension }) => ({ params: { id, format: extension }, props: { papers } })));

export const GET: APIRoute = ({ params, props }) => {
  const format = citationFormats.find(({ extension }) => extension === params["format"])!;
  return new Response(format.write(readPapers(props["papers"] as string[])));
};
