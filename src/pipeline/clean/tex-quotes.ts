import { replacing } from "./cleaner.ts";

/** Writes quotation marks for ``TeX quotes''. Straight ones, as the rest of the listings has. */
export const texQuotes = replacing("tex-quotes", "TeX quotation marks", /``([^`]{1,200}?)''/g, (_, [words]) => `"${words}"`);
