import type { APIRoute } from "astro";
import { markdownAlternate } from "../../../site/exports/markdown-alternate.ts";
import { paperPage, siteIndex } from "../../../site/generated.ts";

export const getStaticPaths = () => siteIndex().papers.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => new Response(markdownAlternate(paperPage(params["id"]!).page));
