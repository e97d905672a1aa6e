import { readPapers } from "../../site/all-papers.ts";
import { siteIndex } from "../../site/generated.ts";
import { countWords } from "../../site/view/vocabulary.ts";

export const GET = () => Response.json(countWords(readPapers(), siteIndex().topics));
