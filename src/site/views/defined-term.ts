import { urls } from "../../model/urls.ts";
import type { DefinedTerm, DefinedTermSet, WithContext } from "schema-dts";
import type { TopicPage } from "../../model/page.ts";
import { absoluteUrl, settings } from "../settings.ts";

/** A topic as schema.org describes it (https://schema.org/DefinedTerm). Undefined fields vanish in JSON. */
export function definedTerm({ id, label, aliases, explanation }: TopicPage): WithContext<DefinedTerm> {
  return {
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    "@id": absoluteUrl(urls.topic(id)),
    url: absoluteUrl(urls.topic(id)),
    name: label,
    termCode: id,
    alternateName: aliases.length === 0 ? undefined : aliases,
    description: explanation,
    inDefinedTermSet: setOfTopics,
  };
}

const setOfTopics = {
  "@type": "DefinedTermSet" as const,
  "@id": absoluteUrl(urls.topics),
  name: `Topics of ${settings.title}`,
};

/** All topics as schema.org describes them (https://schema.org/DefinedTermSet). */
export function definedTermSet(topics: TopicPage[]): WithContext<DefinedTermSet> {
  return {
    "@context": "https://schema.org",
    ...setOfTopics,
    url: absoluteUrl(urls.topics),
    hasDefinedTerm: topics.map(({ id, label }) => ({
      "@type": "DefinedTerm",
      "@id": absoluteUrl(urls.topic(id)),
      name: label,
      termCode: id,
    })),
  };
}
