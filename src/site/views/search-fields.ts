import type { PaperPage, SiteIndex, TopicPage } from "../../model/page.ts";

type Field = [key: string, value: string];

/** What the search index knows of a paper besides its title and abstract. Topics include the broader ones. */
export function searchFields(page: PaperPage, topics: TopicPage[]): { meta: Field[]; filter: Field[]; sort: Field[] } {
  const byId = topicsById(topics);
  const filed = withBroader(page.topics, byId);
  const year = page.year === undefined ? undefined : String(page.year);
  const meta: [string, string | undefined][] = [
    ["id", page.id],
    ["title", page.title],
    ["authors", page.authors.map(({ name }) => name).join(", ")],
    ["venue", page.venue],
    ["year", year],
    ["topics", filed.map(({ label }) => label).join(", ")],
    ["aliases", filed.flatMap(({ aliases }) => aliases).join(", ")],
    ["systems", page.systems.map(({ name }) => name).join(", ")],
  ];
  return {
    meta: meta.filter((field): field is Field => field[1] !== undefined && field[1] !== ""),
    filter: [
      ...filed.map(({ facet, id }): Field => [facet, id]),
      ...(year === undefined ? [] : [["year", year] satisfies Field]),
    ],
    sort: [
      ["title", page.title.toLowerCase()],
      ...(page.published === undefined ? [] : [["date", page.published] satisfies Field]),
    ],
  };
}

let known: { topics: TopicPage[]; byId: Map<string, TopicPage> } | undefined;

/** Made once a build, not once a page. */
function topicsById(topics: TopicPage[]): Map<string, TopicPage> {
  if (known?.topics !== topics) known = { topics, byId: new Map(topics.map((topic) => [topic.id, topic])) };
  return known.byId;
}

function withBroader(topics: PaperPage["topics"], byId: Map<string, TopicPage>): TopicPage[] {
  const found = new Map<string, TopicPage>();
  for (const { id } of topics) {
    for (let topic = byId.get(id); topic !== undefined && !found.has(topic.id); topic = byId.get(topic.broader ?? ""))
      found.set(topic.id, topic);
  }
  return [...found.values()];
}

/** Tells browser agents what the search form does (WebMCP, declarative: https://developer.chrome.com/docs/ai/webmcp/declarative-api). */
export const searchTool = {
  toolname: "search_papers",
  tooldescription:
    "Searches the atlas of research abstracts on transfer learning and opens the page with the papers found, best first.",
  toolautosubmit: true,
};

/** The one parameter of the tool. */
export const queryParameter = {
  toolparamdescription:
    'Words, an acronym or a question. Understands "a phrase", -word, topic:, author: and year:2020-2022.',
};

/** What the search page calls filters and topics, and where old ids of topics lead. */
export function searchLabels({ facets, topics, papers, redirects }: SiteIndex) {
  const years = new Set(papers.flatMap(({ year }) => (year === undefined ? [] : [String(year)])));
  const moved = redirects.filter(({ kind }) => kind === "topics").map(({ from, to }) => [from, to]);
  return {
    papers: papers.length,
    years: [...years].sort().reverse(),
    facets: facets.map(({ id, label }) => ({ id, label })),
    topics: topics.map(({ id, label, facet, aliases, papers }) => ({
      id,
      label,
      facet,
      aliases,
      papers: papers.length,
    })),
    moved: Object.fromEntries(moved),
  };
}
