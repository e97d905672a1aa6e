import { formatCount } from "../../../lib/format.ts";
import type { APIRoute } from "astro";
import { previewResponse } from "../../../site/draw-png.ts";
import { siteIndex } from "../../../site/generated.ts";

/** The hues of the facets by day, as in `tokens.css`. */
const hues = new Map([
  ["setting", "#185a96"],
  ["approach", "#96420d"],
  ["modality", "#2a6630"],
  ["task", "#8a2d76"],
  ["contribution", "#645800"],
]);

export const getStaticPaths = () => siteIndex().topics.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const { facets, topics } = siteIndex();
  const topic = topics.find(({ id }) => id === params["id"])!;
  return previewResponse({
    kicker: facets.find(({ id }) => id === topic.facet)!.label,
    title: topic.label,
    line: formatCount(topic.papers.length, "paper"),
    hue: hues.get(topic.facet) ?? "#4a5963",
  });
};
