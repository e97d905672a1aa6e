import { compareText } from "../../lib/compare.ts";
import type { Feature } from "./features.ts";

/** A feature that two papers share and what it counted. */
export interface Shared {
  feature: Feature;
  weight: number;
}

const mostReasons = 3;

/** "both on Model merging and Fine-tuning; both use GLUE; both speak of “task vectors”". */
export function because(shared: readonly Shared[]): string {
  const sorted = shared.toSorted((a, b) => b.weight - a.weight || compareText(a.feature.key, b.feature.key));
  const implied = new Set(shared.map(({ feature }) => feature.implies));
  const named = sorted
    .filter(({ feature }) => feature.kind !== "contribution" && !implied.has(feature.key))
    .slice(0, mostReasons)
    .map(({ feature }) => feature);
  const of = (kind: Feature["kind"]) => named.filter((feature) => feature.kind === kind).map(({ label }) => label);
  const parts = [
    ["both on ", of("topic")],
    ["both use ", of("dataset")],
    ["both speak of ", of("term").map((term) => `“${term}”`)],
  ] as const;
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([lead, list]) => lead + enumerate(list))
    .join("; ");
}

const enumerate = (list: string[]): string =>
  list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`;
