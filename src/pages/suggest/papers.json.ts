import { knownPapersFile } from "../../site/generated.ts";

export const GET = () => new Response(knownPapersFile());
