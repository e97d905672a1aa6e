import type { APIRoute } from "astro";
import { bundleFile, bundleFormats } from "../../../site/exports/bundles.ts";
import { siteIndex } from "../../../site/generated.ts";

export const getStaticPaths = () =>
  siteIndex().topics.flatMap(({ id, papers }) =>
    bundleFormats.map(({ extension }) => ({ params: { id, format: extension }, props: { papers } })),
  );

export const GET: APIRoute = ({ params, props }) =>
  new Response(bundleFile(params["format"]!, props["papers"] as string[]));
