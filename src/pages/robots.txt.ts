import { absoluteUrl } from "../site/settings.ts";

export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl("/sitemap-index.xml")}\n`);
