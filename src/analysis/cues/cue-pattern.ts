import { tokens } from "../text/tokens.ts";

/** One step of a cue: a word, the beginning of a word (`adapt*`), or a gap of up to three words (`…`). */
export type CueStep =
  { kind: "word"; stem: string; exact?: string } | { kind: "prefix"; norm: string; exact?: string } | { kind: "gap" };

/**
 * Reads a cue such as `learn* … without … forgetting`. Hyphen, space and joined spelling are one; the plural of a word
 * equals its singular; a word with two or more capitals is `exact`: it must stand in the text as written.
 */
export function parseCue(cue: string): CueStep[] {
  return cue.split(/(\s*…\s*|\*)/u).flatMap((part, i, parts): CueStep[] => {
    if (i % 2 === 1) return part === "*" ? [] : [{ kind: "gap" }];
    const steps = tokens(part).map(({ text, norm, stem }) => ({
      kind: "word" as const,
      stem,
      norm,
      ...exactness(text),
    }));
    const last = steps.at(-1);
    return steps.map((step) =>
      step === last && parts[i + 1] === "*"
        ? { kind: "prefix", norm: step.norm, exact: step.exact }
        : { kind: "word", stem: step.stem, exact: step.exact },
    );
  });
}

function exactness(text: string): { exact?: string } {
  return (text.match(/\p{Lu}/gu) ?? []).length >= 2 ? { exact: text.replace(/s$/, "") } : {};
}
