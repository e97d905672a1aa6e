import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ImportedListings, readImported, writeImported } from "../../src/import/update/imported.ts";
import { compareText } from "../../src/lib/compare.ts";
import type { Imported } from "../../src/model/imported.ts";
import { importedSuffix, listingsFolder } from "../../src/model/paths.ts";
import { failure } from "./command.ts";
import { shownPath } from "./settings.ts";
import { writeChanged } from "./write-changed.ts";

/** The folder that keeps what was imported: beside the folder of papers. */
function importedFolder(papers: string): string {
  return join(papers, "..", listingsFolder);
}

/** Reads what earlier imports gave the papers of a folder. */
export function readImportedListings(papers: string, cwd: string): ImportedListings {
  const folder = importedFolder(papers);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith(importedSuffix)).sort(compareText); // prettier-ignore
  return new Map(names.map((name) => [name.slice(0, -importedSuffix.length), entriesOf(join(folder, name), cwd)]));
}

/** A broken file is not passed over: the import would then no longer know what a person changed. */
function entriesOf(path: string, cwd: string): Imported[] {
  const { entries, faults } = readImported(readFileSync(path, "utf8"));
  if (faults[0] === undefined) return entries;
  throw failure(
    `${shownPath(path, cwd)}:${faults[0]}: Unexpected line, expected what an import wrote`,
    "Restore the file, for example from version control, or remove the line: its paper then keeps all that it has.",
  );
}

/** Writes what was imported, a file a listing. */
export function writeImportedListings(papers: string, imported: ImportedListings): void {
  for (const [listing, entries] of imported)
    writeChanged(join(importedFolder(papers), `${listing}${importedSuffix}`), writeImported(entries));
}
