import { parsePaper } from "../content/files.ts";
import type { Imported } from "../model/imported.ts";
import { identifierKinds } from "../model/identifiers.ts";
import type { Paper } from "../model/paper.ts";
import type { ImportedListings } from "./update/imported.ts";
import { IdentifierOwners } from "./merge/identifier-owners.ts";
import type { NormalizedRecord } from "./normalize-record.ts";
import { type Found, PaperIndex } from "./merge/paper-index.ts";
import { comparePapers, Profile } from "./merge/same-paper.ts";

/** An existing file of content. */
export interface Existing {
  id: string;
  text: string;
}

/** A file of content, with the paper in it unless it cannot be read. */
export interface Known extends Existing {
  paper: Paper | undefined;
}

/** What an earlier import gave a paper, and the listing that it came from. */
interface Before {
  listing: string;
  entry: Imported;
}

/** The papers that content has, and what earlier imports gave them; finds the one that a record is. */
export class KnownPapers {
  private readonly byId = new Map<string, Known>();
  private readonly index = new PaperIndex<Known>();
  private readonly withoutFile = new PaperIndex<Before>();
  private readonly beforeOf = new Map<Known, Before[]>();
  private readonly owners = new IdentifierOwners<string>((id) => id);
  private readonly positions = new Set<string>();

  constructor(existing: readonly Existing[], imported: ImportedListings) {
    for (const file of existing) this.addFile(file);
    for (const [listing, entries] of imported) for (const entry of entries) this.addEntry({ listing, entry });
  }

  private addFile({ id, text }: Existing): void {
    const { value: paper, front } = parsePaper({ file: `${id}.md`, text });
    const known = { id, text, paper };
    if (front.source?.position !== undefined) this.takePosition(front.source.listing, front.source.position);
    const ids = [id, ...(front.formerly ?? [])];
    for (const name of ids) if (name === id || !this.byId.has(name)) this.byId.set(name, known);
    if (paper !== undefined) this.index.add(known, paper, ids);
    for (const kind of identifierKinds) if (front[kind] !== undefined) this.owners.claim(kind, front[kind], id);
  }

  /** A paper is found by what was imported too, so that a person may correct its title or its identifiers. */
  private addEntry(before: Before): void {
    const { entry } = before;
    const known = this.byId.get(entry.id);
    if (known === undefined) return this.withoutFile.add(before, entry, [entry.id]);
    if (known.paper === undefined || !isFoundAlike(known.paper, entry)) this.index.add(known, entry);
    this.beforeOf.set(known, [...(this.beforeOf.get(known) ?? []), before]);
  }

  /** The file of a record's paper. One that cannot be read is recognised by its id alone. */
  find(record: NormalizedRecord): Found<Known> {
    const found = this.index.find(record, record.id);
    const sameId = this.byId.get(record.id);
    return found.match === undefined && sameId !== undefined && sameId.paper === undefined ? { match: sameId, apart: [] } : found; // prettier-ignore
  }

  /** What an earlier import gave the paper of a record; a person may have renamed its file, or merged two. */
  importedBefore(record: NormalizedRecord, known?: Known): Before | undefined {
    const own = known === undefined ? [] : (this.beforeOf.get(known) ?? []);
    if (own.length === 0) return this.withoutFile.find(record).match;
    const profile = new Profile(record);
    return (own.length > 1 && own.find(({ entry }) => comparePapers(profile, new Profile(entry)).same)) || own[0];
  }

  /** The file that an entry of an earlier import belongs to. */
  fileOf(entry: Imported): Known | undefined {
    return this.byId.get(entry.id);
  }

  /** Takes a position in a listing for a paper. Files of one name may give the same one twice. */
  takePosition(listing: string, position: number): { position?: number } {
    const { size } = this.positions;
    return this.positions.add(`${listing} ${position}`).size > size ? { position } : {};
  }

  /** A record without identifiers that another paper has: an identifier names one paper. */
  withOwnIdentifiers(paper: NormalizedRecord, id: string): NormalizedRecord {
    const record = { ...paper };
    record.warnings = [...paper.warnings, ...this.owners.removeOthers(record, id)];
    return record;
  }
}

/** Whether a paper and what was imported for it have the same title, abstract and identifiers. */
function isFoundAlike(paper: Paper, entry: Imported): boolean {
  return [...identifierKinds, "title" as const, "abstract" as const].every((field) => paper[field] === entry[field]);
}
