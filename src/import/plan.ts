import type { Excluded } from "../model/excluded.ts";
import type { Imported } from "../model/imported.ts";
import { identifierKinds } from "../model/identifiers.ts";
import type { Paper } from "../model/paper.ts";
import type { Rejection, SourceRecord, Warning } from "../model/source-record.ts";
import type { ImportedListings } from "./imported.ts";
import { type Existing, type Known, KnownPapers } from "./known-papers.ts";
import { leftOut } from "./left-out.ts";
import { mergeRecords, notItsOwn } from "./merge.ts";
import type { NormalizedRecord } from "./normalize-record.ts";
import { factsOf, updatePaperFile, writePaperFile } from "./paper-file.ts";
import { freeId, type TakenIds } from "./paper-id.ts";
import { type Difference, differencesOf, fieldsWith, importedNow } from "./three-way.ts";

export type { Existing } from "./known-papers.ts";

export type Outcome = "added" | "unchanged" | "updated" | "kept";

/** Where a record stands; `file` is there when records of several files were given. */
export interface RecordPlace {
  line: number;
  file?: string;
}

/** The result of an import: the files to write, and the report. */
export interface ImportPlan {
  write: Map<string, string>;
  outcomes: (RecordPlace & { id: string; outcome: Outcome; why?: string })[];
  /** Values of the source that are not taken over. */
  differences: (RecordPlace & Difference & { id: string })[];
  /** Records that repeat an earlier one, and the facts that are left out because that one says otherwise. */
  duplicates: (RecordPlace & { id: string; first: RecordPlace; left: string[] })[];
  /** New papers that share a title or an identifier with another one and are not taken for the same. */
  apart: (RecordPlace & { id: string; other: string; because: string })[];
  excluded: (RecordPlace & { title: string; why: string })[];
  /** Papers of the listings at hand that are in content, but no longer in the source. */
  gone: { id: string; title: string; listing: string }[];
  repaired: { id: string; repairs: string[] }[];
  warnings: (RecordPlace & { id: string; warning: Warning })[];
  refused: Rejection[];
  /** What is to be kept as imported, by listing. */
  imported: Map<string, Imported[]>;
}

/** What an import is to know beyond its records. */
export interface ImportOptions {
  /** The listing of records that name none. */
  listing?: string;
  /** Whether values that no person changed follow the source. Without it, no existing file is changed. */
  update: boolean;
  /** The day on which papers are added. */
  today?: string;
  excluded?: readonly Excluded[];
  /** What earlier imports gave. */
  imported?: ImportedListings;
}

/** Decides for every record whether it is new, unchanged or different. */
export function planImport(records: readonly SourceRecord[], existing: readonly Existing[], options: ImportOptions): ImportPlan {
  return new Planner(existing, options).plan(records);
} // prettier-ignore

class Planner {
  private readonly options: ImportOptions;
  private readonly known: KnownPapers;
  private readonly takenIds: TakenIds;
  private readonly result: ImportPlan = {
    write: new Map(), outcomes: [], differences: [], duplicates: [], apart: [], excluded: [], gone: [], repaired: [], warnings: [], refused: [], imported: new Map(),
  }; // prettier-ignore
  /** The ids of the papers that records became or belong to. */
  private readonly idOf = new Map<NormalizedRecord, string>();
  private readonly entries: Map<string, Map<string, Imported>>;
  private readonly exclusionOf: ReturnType<typeof leftOut>;

  constructor(existing: readonly Existing[], options: ImportOptions) {
    const imported = options.imported ?? new Map<string, Imported[]>();
    this.options = options;
    this.known = new KnownPapers(existing, imported);
    this.takenIds = new Map(existing.map(({ id }) => [id, 1]));
    this.exclusionOf = leftOut(options.excluded ?? []);
    this.entries = new Map(Array.from(imported, ([listing, list]) => [listing, new Map(list.map((entry) => [entry.id, entry]))])); // prettier-ignore
  }

  plan(records: readonly SourceRecord[]): ImportPlan {
    const { papers, duplicates, apart, refused } = mergeRecords(records);
    const { result, idOf } = this;
    result.refused = refused;
    for (const paper of papers) this.take(paper);
    for (const { record, first, left } of duplicates)
      if (idOf.has(first))
        result.duplicates.push({ ...placeOf(record), id: idOf.get(first)!, first: placeOf(first), left });
    for (const { paper, other, because } of apart) this.keepApart(paper, idOf.get(other), because);
    const listings = new Set(records.flatMap((record) => this.listingOf(record) ?? []));
    for (const listing of listings) this.nameGone(listing);
    result.imported = new Map(Array.from(this.entries, ([listing, byId]) => [listing, [...byId.values()]]));
    return result;
  }

  private listingOf(record: SourceRecord): string | undefined {
    return record.listing ?? this.options.listing;
  }

  private take(paper: NormalizedRecord): void {
    const { match, apart } = this.known.find(paper);
    const before = this.known.importedBefore(paper, match);
    const ids = [paper.id, ...(before === undefined ? [] : [before.entry.id])];
    const exclusion = match === undefined ? this.exclusionOf(paper, ids) : undefined;
    if (exclusion !== undefined) {
      this.result.excluded.push({ ...placeOf(paper), title: paper.title, why: exclusion.why });
    } else if (match !== undefined) this.compare(paper, match);
    else if (this.add(paper, before?.entry.id))
      for (const { item, verdict } of apart) this.keepApart(paper, item.id, verdict.because);
  }

  /** @returns whether the paper is added. */
  private add(paper: NormalizedRecord, formerId: string | undefined): boolean {
    const { title, abstract, position } = paper;
    if (abstract === undefined || abstract === "") {
      this.result.refused.push({ ...placeOf(paper), title, reason: "a title without an abstract" });
      return false;
    }
    const id = freeId(paper.id, this.takenIds);
    const record = this.withOwnIdentifiers(paper, id);
    const listing = this.listingOf(paper);
    const source = listing === undefined ? undefined : { listing, ...(position !== undefined && { position }) };
    const { today: added } = this.options;
    this.result.write.set(id, writePaperFile({ ...factsOf(record), added, source, repairs: record.repairs }, abstract));
    const why =
      formerId === undefined ? {} : { why: "was taken out here; to leave it out, list it in `excluded.yaml`" };
    this.result.outcomes.push({ ...placeOf(paper), id, outcome: "added", ...why });
    this.note(record, id);
    this.keep(listing, importedNow(id, record, undefined, []), formerId);
    this.idOf.set(paper, id);
    return true;
  }

  private compare(paper: NormalizedRecord, match: Known): void {
    const { id, paper: known } = match;
    const { update } = this.options;
    this.idOf.set(paper, id);
    const outcome = (name: Outcome, why?: string) =>
      this.result.outcomes.push({ ...placeOf(paper), id, outcome: name, ...(why !== undefined && { why }) });
    if (known === undefined) return void outcome("kept", "its front matter cannot be read");
    const before = this.known.importedBefore(paper, match);
    const record = this.withOwnIdentifiers(paper, id);
    const found = differencesOf(record, known, before?.entry);
    const taken = update ? found.filter(({ open }) => open) : [];
    const left = found.filter((difference) => !taken.includes(difference));
    if (paper.abstract === undefined && !update && left.length > 0) {
      const reason = `a title without an abstract; with --update its facts go to ${id}`;
      return void this.result.refused.push({ ...placeOf(paper), title: paper.title, reason });
    }
    this.result.differences.push(...left.map((difference) => ({ ...placeOf(paper), ...difference, id })));
    this.keep(
      before?.listing ?? this.listingOf(paper),
      importedNow(before?.entry.id ?? id, record, before?.entry, left),
    );
    if (taken.length > 0) {
      this.result.write.set(id, this.updated(match.text, record, known, taken, before?.entry));
      outcome("updated", namesOf(taken));
      this.note(record, id);
    } else if (left.length > 0) outcome("kept", `differs in ${namesOf(left)}`);
    else outcome("unchanged");
  }

  /** The file with the values that are taken over. Repairs that a person wrote or took out stay as they are. */
  private updated(text: string, record: NormalizedRecord, known: Paper, taken: readonly Difference[], base: Imported | undefined): string {
    const { abstract, ...fields } = fieldsWith(taken, known);
    const isText = taken.some(({ field }) => field === "title" || field === "abstract");
    const old = base?.repairs ?? [];
    const own = known.repairs.filter((repair) => !old.includes(repair) || record.repairs.includes(repair));
    const repairs = isText ? [...new Set([...own, ...record.repairs.filter((repair) => !old.includes(repair))])] : undefined;
    return updatePaperFile(text, { ...fields, repairs }, abstract as string | undefined);
  } // prettier-ignore

  /** The record without identifiers that another paper has: an identifier names one paper. */
  private withOwnIdentifiers(paper: NormalizedRecord, id: string): NormalizedRecord {
    const record = { ...paper, warnings: [...paper.warnings] };
    for (const kind of identifierKinds) {
      const value = record[kind];
      if (value === undefined) continue;
      this.known.own(kind, value, id);
      const owner = this.known.ownerOf(kind, value);
      if (owner === id) continue;
      delete record[kind];
      record.warnings.push(notItsOwn(kind, value, owner!));
    }
    return record;
  }

  private keepApart(paper: NormalizedRecord, other: string | undefined, because: string): void {
    const id = this.idOf.get(paper);
    const isNew = id !== undefined && this.result.write.has(id);
    if (isNew && other !== undefined && other !== id) this.result.apart.push({ ...placeOf(paper), id, other, because });
  }

  private keep(listing: string | undefined, entry: Imported, formerId?: string): void {
    if (formerId !== undefined) for (const byId of this.entries.values()) byId.delete(formerId);
    if (listing === undefined) return;
    const byId = this.entries.get(listing) ?? new Map<string, Imported>();
    this.entries.set(listing, byId.set(entry.id, entry));
  }

  private nameGone(listing: string): void {
    const seen = new Set(this.idOf.values());
    for (const entry of this.entries.get(listing)?.values() ?? []) {
      const id = this.known.fileOf(entry)?.id;
      if (id !== undefined && !seen.has(id)) this.result.gone.push({ id, title: entry.title, listing });
    }
  }

  private note({ repairs, warnings, ...place }: NormalizedRecord, id: string): void {
    if (repairs.length > 0) this.result.repaired.push({ id, repairs });
    this.result.warnings.push(...warnings.map((warning) => ({ ...placeOf(place), id, warning })));
  }
}

function placeOf({ line, file }: RecordPlace): RecordPlace {
  return { line, ...(file !== undefined && { file }) };
}

function namesOf(differences: readonly Difference[]): string {
  return differences.map(({ field }) => field).join(", ");
}
