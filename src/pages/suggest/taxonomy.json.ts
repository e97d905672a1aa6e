import { taxonomyFile } from "../../site/generated.ts";

export const GET = () => new Response(taxonomyFile());
