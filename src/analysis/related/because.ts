import { compareText } from "../../lib/compare.ts";
import { formatList } from "../../lib/format.ts";
import type { Feature } from "./features.ts";

/** A feature that two papers share and what it counted. */
export interface Shared {
  feature: Feature;
  weight: number;
}

const mostReasons = 3;

/** "both on Model merging and Fine-tuning; both use GLUE; both speak of “task vectors”". */
export function because(shared: readonly Shared[]): string {
  const implied = new Set(shared.map(({ feature }) => feature.implies));
  const named = shared
    .filter(({ feature }) => feature.kind !== "contribution" && !implied.has(feature.key))
    .sort((a, b) => b.weight - a.weight || compareText(a.feature.key, b.feature.key))
    .slice(0, mostReasons);
  const say = (lead: string, kind: Feature["kind"], quote = (label: string) => label) => {
    const labels = named.flatMap(({ feature }) => (feature.kind === kind ? [quote(feature.label)] : []));
    return labels.length === 0 ? [] : [lead + formatList(labels)];
  };
  const terms = say("both speak of ", "term", (label) => `“${label}”`);
  return [...say("both on ", "topic"), ...say("both use ", "dataset"), ...terms].join("; ");
}
