import { drawPng } from "../site/draw-png.ts";
import { ogPicture } from "../site/exports/og-picture.ts";
import { siteIndex } from "../site/generated.ts";

export const GET = async () => {
  const { papers, topics } = siteIndex();
  const svg = ogPicture({
    kicker: "Research abstracts, filed by topic",
    title: "Find your way in transfer learning",
    line: `${papers.length} papers, ${topics.length} topics, and why each paper is where it is`,
    hue: "#0b5566",
  });
  return new Response(new Uint8Array(await drawPng(svg)), { headers: { "content-type": "image/png" } });
};
