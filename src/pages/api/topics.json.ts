import { skos } from "../../site/exports/skos.ts";
import { siteIndex } from "../../site/generated.ts";

export const GET = () => Response.json(skos(siteIndex()), { headers: { "content-type": "application/ld+json" } });
