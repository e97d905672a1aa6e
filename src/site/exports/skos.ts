import { urls } from "../../model/urls.ts";
import type { SiteIndex, TopicPage } from "../../model/page.ts";
import { absoluteUrl } from "../settings.ts";

/** The taxonomy as SKOS in JSON-LD (https://www.w3.org/TR/skos-reference/): facets are top concepts. */
export function skos({ facets, topics }: Pick<SiteIndex, "facets" | "topics">): object {
  const scheme = absoluteUrl(urls.topics);
  const uri = (id: string) => absoluteUrl(urls.topic(id));
  const related = relations(topics);
  const facetUri = (id: string) => `${scheme}#${id}`;
  const text = (value: string) => ({ "@language": "en", "@value": value });
  return {
    "@context": { skos: "http://www.w3.org/2004/02/skos/core#", dct: "http://purl.org/dc/terms/" },
    "@graph": [
      {
        "@id": scheme,
        "@type": "skos:ConceptScheme",
        "dct:title": text("Transfer Atlas topics"),
        "skos:hasTopConcept": facets.map(({ id }) => ({ "@id": facetUri(id) })),
      },
      ...facets.map((facet) => ({
        "@id": facetUri(facet.id),
        "@type": "skos:Concept",
        "skos:notation": facet.id,
        "skos:prefLabel": text(facet.label),
        "skos:scopeNote": text(facet.question),
        "skos:topConceptOf": { "@id": scheme },
        "skos:inScheme": { "@id": scheme },
        "skos:narrower": topics
          .filter((topic) => topic.facet === facet.id && topic.broader === undefined)
          .map(({ id }) => ({ "@id": uri(id) })),
      })),
      ...topics.map((topic) => ({
        "@id": uri(topic.id),
        "@type": "skos:Concept",
        "skos:notation": topic.id,
        "skos:prefLabel": text(topic.label),
        "skos:altLabel": topic.aliases.map(text),
        "skos:definition": text(topic.explanation),
        "skos:scopeNote": text(topic.files),
        "skos:inScheme": { "@id": scheme },
        "skos:broader": { "@id": topic.broader === undefined ? facetUri(topic.facet) : uri(topic.broader) },
        ...(topic.narrower.length > 0 && { "skos:narrower": topic.narrower.map((id) => ({ "@id": uri(id) })) }),
        ...(related(topic).length > 0 && { "skos:related": related(topic).map((id) => ({ "@id": uri(id) })) }),
      })),
    ],
  };
}

/**
 * Topics that go together, said from both sides, because `skos:related` is symmetric (S23 of the reference); never one
 * that is broader or narrower at any distance, which S27 forbids.
 */
function relations(topics: TopicPage[]): (topic: TopicPage) => string[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const above = (id: string): string[] => {
    const chain = new Set([id]);
    for (const one of chain) {
      const broader = byId.get(one)?.broader;
      if (broader !== undefined) chain.add(broader);
    }
    return [...chain];
  };
  const inLine = (a: string, b: string) => above(a).includes(b) || above(b).includes(a);
  const pairs = new Map(topics.map(({ id }) => [id, new Set<string>()]));
  for (const { id, goesWith } of topics) {
    for (const other of goesWith) {
      if (inLine(id, other.id)) continue;
      pairs.get(id)!.add(other.id);
      pairs.get(other.id)?.add(id);
    }
  }
  return ({ id }) => topics.map((topic) => topic.id).filter((other) => pairs.get(id)!.has(other));
}
