import type { Imported } from "../model/imported.ts";
import type { SourceRecord } from "../model/source-record.ts";
import { type ImportOptions, type ImportPlan, type Outcome, placeOf } from "./import-plan.ts";
import { KeptValues } from "./update/kept-values.ts";
import { type Existing, type Known, KnownPapers } from "./known-papers.ts";
import { exclusionFinder } from "./exclusions.ts";
import { mergeRecords } from "./merge/merge-records.ts";
import type { NormalizedRecord } from "./normalize-record.ts";
import { factsOf, writePaperFile } from "./paper-file.ts";
import { freeId, type TakenIds } from "./paper-id.ts";
import { type Difference, differencesOf, importedNow, updatedFile } from "./update/three-way.ts";

export type { ImportOptions, ImportPlan, Outcome, RecordPlace } from "./import-plan.ts";
export type { Existing } from "./known-papers.ts";

/** Decides for every record whether it is new, unchanged or different. */
export function planImport(records: readonly SourceRecord[], existing: readonly Existing[], options: ImportOptions): ImportPlan {
  return new Planner(existing, options).plan(records);
} // prettier-ignore

class Planner {
  private readonly options: ImportOptions;
  private readonly known: KnownPapers;
  private readonly kept: KeptValues;
  private readonly takenIds: TakenIds;
  private readonly exclusionOf: ReturnType<typeof exclusionFinder>;
  /** The ids of the papers that records became or belong to. */
  private readonly idOf = new Map<NormalizedRecord, string>();
  private readonly result: ImportPlan = {
    write: new Map(), outcomes: [], differences: [], duplicates: [], apart: [], excluded: [], gone: [], repaired: [], warnings: [], refused: [], imported: new Map(),
  }; // prettier-ignore

  constructor(existing: readonly Existing[], options: ImportOptions) {
    const imported = options.imported ?? new Map<string, Imported[]>();
    this.options = options;
    this.known = new KnownPapers(existing, imported);
    this.kept = new KeptValues(imported);
    this.takenIds = new Map(existing.map(({ id }) => [id, 1]));
    this.exclusionOf = exclusionFinder(options.excluded ?? []);
  }

  plan(records: readonly SourceRecord[]): ImportPlan {
    const { result, idOf } = this;
    const { papers, duplicates, apart, refused } = mergeRecords(records);
    result.refused = refused;
    for (const paper of papers) this.take(paper);
    for (const { record, first, left } of duplicates) {
      const id = idOf.get(first);
      if (id !== undefined) result.duplicates.push({ ...placeOf(record), id, first: placeOf(first), left });
    }
    for (const { paper, other, because } of apart) this.askAbout(paper, idOf.get(other), because);
    const listings = new Set(records.flatMap((record) => this.listingOf(record) ?? []));
    result.gone = this.kept.gone(listings, (entry) => this.known.fileOf(entry)?.id, new Set(idOf.values()));
    result.imported = this.kept.all();
    return result;
  }

  private listingOf(record: SourceRecord): string | undefined {
    return record.listing ?? this.options.listing;
  }

  private take(paper: NormalizedRecord): void {
    const { match, apart } = this.known.find(paper);
    const before = this.known.importedBefore(paper, match);
    if (match !== undefined) return this.compare(paper, match, before);
    const exclusion = this.exclusionOf(paper, [paper.id, ...(before === undefined ? [] : [before.entry.id])]);
    if (exclusion !== undefined) {
      this.result.excluded.push({ ...placeOf(paper), title: paper.title, why: exclusion.why });
    } else if ((paper.abstract ?? "") === "") {
      this.refuse(paper, "a title without an abstract");
    } else {
      this.add(paper, paper.abstract!, before?.entry.id);
      for (const { item, because } of apart) this.askAbout(paper, item.id, because);
    }
  }

  private add(paper: NormalizedRecord, abstract: string, formerId: string | undefined): void {
    const id = freeId(paper.id, this.takenIds);
    const record = this.known.withOwnIdentifiers(paper, id);
    const listing = this.listingOf(paper);
    const { position, repairs } = record;
    const place = listing === undefined || position === undefined ? {} : this.known.takePosition(listing, position);
    const source = listing === undefined ? undefined : { listing, ...place };
    const { today: added } = this.options;
    this.result.write.set(id, writePaperFile({ ...factsOf(record), added, source, repairs }, abstract));
    const why = "was taken out here; to leave it out, list it in `excluded.yaml`";
    this.end(paper, id, "added", formerId === undefined ? undefined : why);
    this.note(record, id);
    if (formerId !== undefined) this.kept.remove(formerId);
    this.kept.set(listing, importedNow(id, record, undefined, []));
  }

  private compare(paper: NormalizedRecord, match: Known, before: ReturnType<KnownPapers["importedBefore"]>): void {
    const { id, paper: known } = match;
    if (known === undefined) return this.end(paper, id, "kept", "its front matter cannot be read");
    const { update } = this.options;
    const base = before?.entry;
    const record = this.known.withOwnIdentifiers(paper, id);
    const found = differencesOf(record, known, base);
    const [taken, left] = [found.filter(({ open }) => update && open), found.filter(({ open }) => !update || !open)];
    if (paper.abstract === undefined && !update && left.length > 0) {
      this.idOf.set(paper, id);
      return this.refuse(paper, `a title without an abstract; with --update its facts go to ${id}`);
    }
    this.result.differences.push(...left.map((difference) => ({ ...placeOf(paper), ...difference, id })));
    this.kept.set(before?.listing ?? this.listingOf(paper), importedNow(base?.id ?? id, record, base, left));
    if (taken.length > 0) {
      this.result.write.set(id, updatedFile(match.text, known, record, taken, base));
      this.end(paper, id, "updated", namesOf(taken));
      this.note(record, id);
    } else if (left.length > 0) this.end(paper, id, "kept", `differs in ${namesOf(left)}`);
    else this.end(paper, id, "unchanged");
  }

  private end(paper: NormalizedRecord, id: string, outcome: Outcome, why?: string): void {
    this.idOf.set(paper, id);
    this.result.outcomes.push({ ...placeOf(paper), id, outcome, ...(why !== undefined && { why }) });
  }

  private refuse(paper: NormalizedRecord, reason: string): void {
    this.result.refused.push({ ...placeOf(paper), title: paper.title, reason });
  }

  /** Names a new paper that may be the same as another one. */
  private askAbout(paper: NormalizedRecord, other: string | undefined, because: string): void {
    const id = this.idOf.get(paper);
    const isNew = id !== undefined && this.result.write.has(id);
    if (isNew && other !== undefined && other !== id) this.result.apart.push({ ...placeOf(paper), id, other, because });
  }

  private note(record: NormalizedRecord, id: string): void {
    const { repairs, warnings } = record;
    if (repairs.length > 0) this.result.repaired.push({ id, repairs });
    this.result.warnings.push(...warnings.map((warning) => ({ ...placeOf(record), id, warning })));
  }
}

function namesOf(differences: readonly Difference[]): string {
  return differences.map(({ field }) => field).join(", ");
}
