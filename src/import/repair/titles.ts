import { type Cleaner, replacing, sequence, unreported } from "./cleaner.ts";

/** What ends with a full stop of its own: species, firms, degrees, what is shortened, initials, and `U.S.` */
const shortened =
  /(?<![\p{L}\d])(?:al|etc|vs|inc|ltd|llc|corp|co|cos|bros|jr|sr|st|no|nos|sp|spp|subsp|var|cv|approx|resp|cf|eds?|vols?|pt|dr|fig|dept|univ|assoc|intl|dec|jan|feb|aug|sept|oct|nov|\p{L})$|\.[\p{L}\d]{1,9}$/iu;

/** The last word of a title with the full stop that PubMed and others put behind it. */
const lastWord = /(\S{0,30}[\p{L}\d?!)\]"”’}$])\.$/u;

/** A catalogue puts a title that it has translated between brackets. */
const translated = /^\[([^[\]\s]+\s[^[\]]*)\]$/;

/** Google Scholar cuts long titles. */
const cutOff: Cleaner = (text) => ({
  ...unreported(text),
  warnings: /\s…$/.test(text) ? ["it seems to be cut off; write the rest of it"] : [],
});

const fromTitle = sequence(
  cutOff,
  replacing("full stop behind the title", lastWord, (match, [word]) => (shortened.test(word!) ? match : word!)),
  replacing("brackets around a title that a catalogue translated", translated, (_, [title]) => title!),
);

/** Takes off what catalogues put behind or around a title. */
export const titleEnds: Cleaner = (text, context) =>
  context.where === "title" ? fromTitle(text, context) : unreported(text);
