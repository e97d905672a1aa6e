import type { TopicPage } from "../../model/page.ts";
import { absoluteUrl, settings } from "../settings.ts";

/** A topic as schema.org describes it (https://schema.org/DefinedTerm). Undefined fields vanish in JSON. */
export function definedTerm({ id, label, aliases, explanation }: TopicPage): object {
  return {
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    "@id": absoluteUrl(`/topics/${id}/`),
    url: absoluteUrl(`/topics/${id}/`),
    name: label,
    termCode: id,
    alternateName: aliases.length === 0 ? undefined : aliases,
    description: explanation,
    inDefinedTermSet: {
      "@type": "DefinedTermSet",
      "@id": absoluteUrl("/topics/"),
      name: `Topics of ${settings.title}`,
    },
  };
}
