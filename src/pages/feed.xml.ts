import { readPapers } from "../site/views/papers.ts";
import { atomFeed } from "../site/exports/atom.ts";
import { siteIndex } from "../site/generated.ts";
import { settings } from "../site/settings.ts";

export const GET = () => {
  const ids = siteIndex()
    .papers.slice(0, 100)
    .map(({ id }) => id);
  return new Response(atomFeed({ title: settings.title, path: "/", papers: readPapers(ids) }));
};
