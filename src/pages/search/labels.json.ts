import { siteIndex } from "../../site/generated.ts";

export const GET = () => {
  const { facets, topics, papers, redirects } = siteIndex();
  const years = new Set(papers.flatMap(({ year }) => (year === undefined ? [] : [String(year)])));
  return Response.json({
    papers: papers.length,
    years: [...years].sort().reverse(),
    facets: facets.map(({ id, label }) => ({ id, label })),
    topics: topics.map(({ id, label, facet, aliases, papers: filed }) => ({
      id,
      label,
      facet,
      aliases,
      papers: filed.length,
    })),
    moved: Object.fromEntries(redirects.filter(({ kind }) => kind === "topics").map(({ from, to }) => [from, to])),
  });
};
