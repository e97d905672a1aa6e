import { join } from "node:path";

/** Where pictures lie that were drawn before. */
export function pictureCache(cache = process.env["ATLAS_CACHE"]): string {
  return join(cache || "node_modules/.cache", "pictures");
}
