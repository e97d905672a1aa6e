import { previewResponse } from "../site/draw-png.ts";
import { siteIndex } from "../site/generated.ts";

export const GET = () => {
  const { papers, topics } = siteIndex();
  return previewResponse({
    kicker: "Research abstracts, filed by topic",
    title: "Find your way in transfer learning",
    line: `${papers.length} papers, ${topics.length} topics, and why each paper is where it is`,
    hue: "#0b5566",
  });
};
