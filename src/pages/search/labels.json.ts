import { siteIndex } from "../../site/generated.ts";

export const GET = () => {
  const { facets, topics } = siteIndex();
  return Response.json({
    facets: facets.map(({ id, label }) => ({ id, label })),
    topics: topics.map(({ id, label, facet, aliases, papers }) => ({
      id,
      label,
      facet,
      aliases,
      papers: papers.length,
    })),
  });
};
