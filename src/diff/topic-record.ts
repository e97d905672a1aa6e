import { z } from "zod";

/** A topic as `api/topics.json` tells it. */
export interface TopicRecord {
  id: string;
  label: string;
  /** When a paper is filed there. */
  rule: string;
  /** Id of the broader topic, or `facet:` and that of the facet. */
  broader: string;
  aliases: string[];
  explanation: string;
}

const textSchema = z.object({ "@value": z.string() }).transform((text) => text["@value"]);
const refSchema = z.object({ "@id": z.string() }).transform((ref) => ref["@id"]);

const schemeSchema = z.object({ "@id": z.string(), "@type": z.literal("skos:ConceptScheme") });

const topicSchema = z.object({
  "skos:notation": z.string(),
  "skos:prefLabel": textSchema,
  "skos:scopeNote": textSchema,
  "skos:broader": refSchema,
  "skos:altLabel": z.array(textSchema).default([]),
  "skos:definition": textSchema,
});

/**
 * The topics of a site by id and the address of the site, from its `api/topics.json`: SKOS in JSON-LD, where a facet is
 * a concept without a broader one. Throws where that is something else.
 */
export function topicRecords(json: string): { root: string; topics: Map<string, TopicRecord> } {
  const graph = z.object({ "@graph": z.array(z.looseObject({ "@id": z.string() })) }).parse(JSON.parse(json))["@graph"];
  const scheme = schemeSchema.parse(graph[0])["@id"];
  const topics = graph
    .filter((node) => "skos:broader" in node)
    .map((node) => topicRecord(topicSchema.parse(node), scheme));
  return { root: new URL("..", scheme).href, topics: new Map(topics.map((topic) => [topic.id, topic])) };
}

function topicRecord(node: z.output<typeof topicSchema>, scheme: string): TopicRecord {
  return {
    id: node["skos:notation"],
    label: node["skos:prefLabel"],
    rule: node["skos:scopeNote"],
    broader: node["skos:broader"].replace(scheme, "").replace(/^#/, "facet:").replace(/\/$/, ""),
    aliases: node["skos:altLabel"],
    explanation: node["skos:definition"],
  };
}
