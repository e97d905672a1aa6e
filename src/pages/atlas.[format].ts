import type { APIRoute } from "astro";
import { citationFile } from "../site/citation-file.ts";
import { citationFormats } from "../site/exports/citations.ts";
import { siteIndex } from "../site/generated.ts";

export const getStaticPaths = () => citationFormats.map(({ extension }) => ({ params: { format: extension } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    citationFile(
      params["format"]!,
      siteIndex().papers.map(({ id }) => id),
    ),
  );
