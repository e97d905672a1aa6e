import type { APIRoute } from "astro";
import { citationFile } from "../../../site/citation-file.ts";
import { citationFormats } from "../../../site/exports/citations.ts";
import { siteIndex } from "../../../site/generated.ts";

export const getStaticPaths = () =>
  siteIndex().topics.flatMap(({ id, papers }) =>
    citationFormats.map(({ extension }) => ({ params: { id, format: extension }, props: { papers } })),
  );

export const GET: APIRoute = ({ params, props }) =>
  new Response(citationFile(params["format"]!, props["papers"] as string[]));
