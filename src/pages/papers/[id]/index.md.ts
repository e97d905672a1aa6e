import type { APIRoute } from "astro";
import { markdownTwin } from "../../../site/exports/markdown-twin.ts";
import { paperPage, siteIndex } from "../../../site/generated.ts";

export const getStaticPaths = () => siteIndex().papers.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => new Response(markdownTwin(paperPage(params["id"]!).page));
