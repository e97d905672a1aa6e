import slugify from "@sindresorhus/slugify";

/**
 * Lower-case ASCII words joined by hyphens.
 * @example toId("Zoë Müller-Łoś") // "zoe-mueller-los"
 */
export function toId(text: string): string {
  return slugify(text, { decamelize: false });
}
