import type { APIRoute } from "astro";
import { readPapers } from "../site/all-papers.ts";
import { citationFormats } from "../site/exports/citations.ts";

export const getStaticPaths = () => citationFormats.map(({ extension }) => ({ params: { format: extension } }));

export const GET: APIRoute = ({ params }) => {
  const format = citationFormats.find(({ extension }) => extension === params["format"])!;
  return new Response(format.write(readPapers()));
};
