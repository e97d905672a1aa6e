import { type Cleaner, replacing, sequence, unreported } from "./cleaner.ts";

/** What ends with a full stop of its own: species, firms, degrees, and what is shortened. */
const shortened = "al|etc|vs|inc|ltd|llc|corp|co|cos|bros|jr|sr|st|no|nos|sp|spp|subsp|var|cv|approx|resp|cf|ed|eds|vol|vols|pt|dr|fig|dept|univ|assoc|intl|dec|jan|feb|aug|sept|oct|nov"; // prettier-ignore

/** PubMed and others end titles with a full stop. `U.S.`, `Part A.` and `…` keep theirs. */
const lastStop = new RegExp(
  String.raw`((?<=[\p{L}\d])[\p{L}\d]|[?!)\]"”’}$])\.$(?<!(?<![\p{L}\d])(?:${shortened})\.)(?<!\.[\p{L}\d]{1,9}\.)`,
  "iu",
);

/** A catalogue puts a title that it has translated between brackets. */
const translated = /^\[([^[\]\s]+\s[^[\]]*)\]$/;

const fromTitle = sequence(
  replacing("full stop behind the title", lastStop, (_, [last]) => last!),
  replacing("brackets around a title that a catalogue translated", translated, (_, [title]) => title!),
);

/** Takes off what catalogues put behind or around a title. */
export const titleEnds: Cleaner = (text, context) =>
  context.where === "title" ? fromTitle(text, context) : unreported(text);
