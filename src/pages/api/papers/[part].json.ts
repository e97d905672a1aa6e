import type { APIRoute } from "astro";
import { readPapers } from "../../../site/views/papers.ts";
import { recordFiles, recordIndex, toPaperRecord } from "../../../site/exports/paper-records.ts";
import { siteIndex } from "../../../site/generated.ts";

const files = () => recordFiles(siteIndex().papers.map(({ id }) => id));

export const getStaticPaths = () => ["index", ...files().keys()].map((part) => ({ params: { part: String(part) } }));

export const GET: APIRoute = ({ params: { part } }) =>
  Response.json(part === "index" ? recordIndex(siteIndex()) : readPapers(files()[Number(part)]).map(toPaperRecord));
