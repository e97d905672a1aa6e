import { siteIndex } from "../site/generated.ts";

/** Beyond this many dots the picture shows no more and only weighs. */
const most = 1500;

/** The map as a small picture of dots, the same for every paper page, so that a browser loads it once. */
export const GET = () => {
  const { papers } = siteIndex();
  const step = Math.ceil(papers.length / most);
  const dots = papers.filter((_, place) => place % step === 0).map(({ at: [x, y] }) => `M${x} ${y}h0`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><path d="${dots.join("")}" stroke="#7d8f96" stroke-width="15" stroke-linecap="round"/></svg>\n`;
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
};
