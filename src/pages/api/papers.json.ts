import { readPapers } from "../../site/views/papers.ts";
import { paperRecord } from "../../site/exports/papers-json.ts";

export const GET = () => Response.json(readPapers().map(paperRecord));
