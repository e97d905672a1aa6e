import slugify from "@sindresorhus/slugify";

/** The maximum length of an id; file systems allow 255 bytes. */
const maxLength = 120;

/**
 * Lower-case ASCII words joined by hyphens, cut to the maximum length of an id.
 * @example toId("Zoë Müller-Łoś") // "zoe-mueller-los"
 */
export function toId(text: string): string {
  return slugify(text, { decamelize: false }).slice(0, maxLength).replace(/-$/, "");
}
