import type { Imported } from "../../model/imported.ts";
import type { ImportedListings } from "./imported.ts";

/** What is kept as imported, by listing and id: that of earlier imports, and what an import adds to it. */
export class KeptValues {
  private readonly former: ImportedListings;
  private readonly entries: Map<string, Map<string, Imported>>;

  constructor(before: ImportedListings) {
    this.former = before;
    this.entries = new Map(
      Array.from(before, ([listing, list]) => [listing, new Map(list.map((entry) => [entry.id, entry]))]),
    );
  }

  /** Keeps what a paper has from a listing; a paper of no listing is not imported again. */
  set(listing: string | undefined, entry: Imported): void {
    if (listing === undefined) return;
    const byId = this.entries.get(listing) ?? new Map<string, Imported>();
    this.entries.set(listing, byId.set(entry.id, entry));
  }

  remove(id: string): void {
    for (const byId of this.entries.values()) byId.delete(id);
  }

  all(): Map<string, Imported[]> {
    return new Map(Array.from(this.entries, ([listing, byId]) => [listing, [...byId.values()]]));
  }

  /**
   * The papers of some listings that have a file, but that no record belongs to any more. A listing of which nothing is
   * seen is another export of the same name, such as the next `savedrecs.txt`.
   * @param fileOf the id of the file of an entry, if there is one.
   * @param seen the ids of files that records belong to.
   */
  gone(
    listings: ReadonlySet<string>,
    fileOf: (entry: Imported) => string | undefined,
    seen: ReadonlySet<string>,
  ): { id: string; title: string; listing: string }[] {
    return [...listings].flatMap((listing) => {
      const former = this.former.get(listing) ?? [];
      const there = former.flatMap((entry) => {
        const id = fileOf(entry);
        return id === undefined ? [] : [{ id, title: entry.title, listing }];
      });
      return there.some(({ id }) => seen.has(id)) ? there.filter(({ id }) => !seen.has(id)) : [];
    });
  }
}
