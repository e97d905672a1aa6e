import type { APIRoute } from "astro";
import { bundleFile, bundleFormats } from "../site/exports/bundles.ts";
import { siteIndex } from "../site/generated.ts";

export const getStaticPaths = () => bundleFormats.map(({ extension }) => ({ params: { format: extension } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    bundleFile(
      params["format"]!,
      siteIndex().papers.map(({ id }) => id),
    ),
  );
