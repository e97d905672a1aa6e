import slugify from "@sindresorhus/slugify";

/** As long as an id may be: names that never end are words of a text too, and file systems take 255 characters. */
const longest = 120;

/**
 * Lower-case ASCII words joined by hyphens, cut where they are longer than an id may be.
 * @example toId("Zoë Müller-Łoś") // "zoe-mueller-los"
 */
export function toId(text: string): string {
  return slugify(text, { decamelize: false }).slice(0, longest).replace(/-$/, "");
}
