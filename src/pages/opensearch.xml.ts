import { openSearch } from "../site/exports/opensearch.ts";

export const GET = () => new Response(openSearch());
