import type { Place } from "../reading/reading.ts";

/** All numbers of the classifier. `npm run score` measures them, each fitted one by cross-validation. */
export interface Weights {
  strength: { strong: number; weak: number };
  place: Record<Place, number>;
  /** What a cue counts the second, third, … time it is found. */
  again: number;
  /** What counts, relative to the role, when a sentence speaks of future work. */
  future: number;
  /** From this score on a topic is filed. */
  file: number;
  /** A contribution topic is filed from here on if no other one is. */
  lastContribution: number;
  /** What a broader topic needs of its own when a narrower one is filed. */
  besideNarrower: number;
  /** Different terms of the field that a text needs to be filed at all. */
  fieldTerms: number;
}

export const weights: Weights = {
  strength: { strong: 1, weak: 0.5 },
  place: { title: 1.5, approach: 1, result: 1, background: 0.25, gap: 0.25, availability: 1 },
  again: 0.5,
  future: 0.2,
  file: 1,
  lastContribution: 0.4,
  besideNarrower: 1.5,
  fieldTerms: 2,
};
