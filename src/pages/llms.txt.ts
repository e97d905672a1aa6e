import { llmsTxt } from "../site/exports/llms.ts";
import { siteIndex } from "../site/generated.ts";

export const GET = () => new Response(llmsTxt(siteIndex()));
