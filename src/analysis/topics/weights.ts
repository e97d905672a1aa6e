/** All numbers of the classifier. `npm run score` measures them, each fitted one by cross-validation. */
export const weights = {
  strength: { strong: 1, weak: 0.5 },
  place: { title: 1.5, approach: 1, result: 1, background: 0.25, gap: 0.25, availability: 1 },
  /** What a cue counts the second, third, … time it is found. */
  again: 0.5,
  /** What counts, relative to the role, when a sentence speaks of future work. */
  future: 0.2,
  /** From this score on a topic is filed. */
  file: 1,
  /** A contribution topic is filed from here on if no other one is. */
  lastContribution: 0.4,
  /** What a broader topic needs of its own when a narrower one is filed. */
  besideNarrower: 1.5,
  /** Different terms of the field that a text needs to be filed at all. */
  fieldTerms: 2,
};
export type Weights = typeof weights;
