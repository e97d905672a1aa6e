import { bundleFormats } from "./exports/bundles.ts";
import { paperPage } from "./generated.ts";

/** Entries already made. A paper stands in the file of every topic it has; reading it anew each time took 8 s at 1,000 papers. */
const made = new Map<string, string>();

/** A file of some papers. */
export function bundleFile(extension: string, ids: string[]): string {
  const format = bundleFormats.find((candidate) => candidate.extension === extension)!;
  if (import.meta.env.DEV) made.clear();
  for (const id of ids) {
    if (made.has(`${extension} ${id}`)) continue;
    const { page } = paperPage(id);
    for (const one of bundleFormats) made.set(`${one.extension} ${id}`, one.entry(page));
  }
  return format.file(ids.map((id) => made.get(`${extension} ${id}`)!));
}
