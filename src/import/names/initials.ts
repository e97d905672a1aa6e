const dotted = /^(?:[-‐]?\p{Lu}\p{Ll}?\.)+$/u;
const plain = /^\p{Lu}(?:[-‐]?\p{Lu}){0,3}$/u;
/** What stands behind a name and looks like initials. */
export const generation = /^(?:Jr\.?|Sr\.?|I{2,3}|2nd|3rd|4th)$/;

/** Whether a text is of initials alone: `J. A.`, `JA`, `M.-A.`. */
export function isInitials(text: string): boolean {
  return text.split(" ").every((word) => (dotted.test(word) || plain.test(word)) && !generation.test(word));
}

/**
 * Initials with full stops: `JA` is `J. A.`. Beside a name in capitals only, `ANA` may be a name.
 * @returns the text itself where it is not of initials.
 */
export function withStops(initials: string, family: string): string {
  const areSure = isInitials(initials) && (/\p{Lu}.*\p{Ll}/u.test(family) || /^\p{L}(?: \p{L})*$/u.test(initials));
  if (!areSure) return initials;
  return initials
    .split(" ")
    .map((word) => (plain.test(word) ? word.replace(/\p{Lu}/gu, "$&.").replace(/\.(?=\p{Lu})/gu, ". ") : word))
    .join(" ");
}
