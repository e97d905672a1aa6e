import { urls } from "../../../model/urls.ts";
import type { APIRoute } from "astro";
import { readPapers } from "../../../site/views/papers.ts";
import { atomFeed } from "../../../site/exports/atom.ts";
import { siteIndex } from "../../../site/generated.ts";
import { settings } from "../../../site/settings.ts";

export const getStaticPaths = () =>
  siteIndex().topics.map(({ id, label, papers }) => ({ params: { id }, props: { label, papers } }));

export const GET: APIRoute = ({ params, props }) => {
  const papers = readPapers((props["papers"] as string[]).slice(0, 100));
  return new Response(
    atomFeed({ title: `${settings.title}: ${props["label"]}`, path: urls.topic(params["id"]!), papers }),
  );
};
