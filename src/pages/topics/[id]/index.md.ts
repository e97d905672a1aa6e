import type { APIRoute } from "astro";
import { topicMarkdownAlternate } from "../../../site/exports/markdown-alternate.ts";
import { siteIndex, topicPage } from "../../../site/generated.ts";
import { papersById } from "../../../site/views/papers.ts";

export const getStaticPaths = () => siteIndex().topics.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const { page } = topicPage(params["id"]!);
  const labels = new Map(siteIndex().topics.map(({ id, label }) => [id, label]));
  return new Response(topicMarkdownAlternate(page, papersById(page.papers), labels));
};
