import { isObject } from "../../lib/is-object.ts";
import type { PaperRecord } from "../../model/paper-record.ts";
import { keep, loadKept } from "../keep.ts";

/**
 * A paper on the shelf, with all that the shelf shows and exports of it, so that nothing has to be loaded again. What is
 * not known is empty. Identifiers go by their names in the content format, which another version of the site may extend.
 */
export interface KeptPaper extends Required<Omit<PaperRecord, "abstractMarkup" | "identifiers">> {
  identifiers: Record<string, string>;
  note: string;
}

/** The kept papers in the order in which they were kept. */
export type Shelf = KeptPaper[];

const longestNote = 20_000;

/** Whether a text may be part of an address of a paper. */
export function isPaperId(id: unknown): id is string {
  return typeof id === "string" && /^[a-z0-9-]{1,120}$/.test(id);
}

/** A paper as it is put on the shelf. */
export function toKeptPaper(record: PaperRecord): KeptPaper {
  return readKeptPaper(record)!;
}

/** Reads a value of unknown origin as a paper; whatever does not fit is left out, without an id there is none. */
export function readKeptPaper(value: unknown): KeptPaper | undefined {
  if (!isObject(value) || !isPaperId(value["id"])) return undefined;
  return {
    id: value["id"],
    title: text(value["title"]) || value["id"],
    authors: texts(value["authors"]),
    year: text(value["year"]),
    venue: text(value["venue"]),
    identifiers: record(value["identifiers"], text),
    topics: record(value["topics"], texts),
    systems: texts(value["systems"]),
    datasets: texts(value["datasets"]),
    results: texts(value["results"]),
    citations: record(value["citations"], text),
    note: text(value["note"]).slice(0, longestNote),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function record<T>(value: unknown, read: (one: unknown) => T): Record<string, T> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter(([key]) => /^[a-z][a-z.-]{0,40}$/.test(key));
  return Object.fromEntries(entries.map(([key, one]) => [key, read(one)]));
}

/** Reads a shelf from a value of unknown origin; what cannot be read is left out. */
function readShelf(value: unknown): Shelf {
  if (!Array.isArray(value)) return [];
  return merge(
    [],
    value.map(readKeptPaper).filter((paper) => paper !== undefined),
  );
}

/** Reads a shelf from text. */
export function parseShelf(file: string): Shelf {
  try {
    return readShelf(JSON.parse(file));
  } catch {
    return [];
  }
}

/** A shelf as text, the form of the backup file. */
export function writeShelf(shelf: Shelf): string {
  return `${JSON.stringify(shelf, null, 1)}\n`;
}

/** The shelf with papers added. A paper that is there stays in its place; its note is kept unless it has none. */
export function merge(shelf: Shelf, more: Shelf): Shelf {
  const byId = new Map(shelf.map((paper) => [paper.id, paper]));
  for (const paper of more) {
    const known = byId.get(paper.id);
    byId.set(paper.id, known === undefined ? paper : { ...paper, note: known.note || paper.note });
  }
  return [...byId.values()];
}

/** The shelf without a paper. */
export function without(shelf: Shelf, id: string): Shelf {
  return shelf.filter((paper) => paper.id !== id);
}

/** The shelf with the note of one paper changed. */
export function withNote(shelf: Shelf, id: string, note: string): Shelf {
  return shelf.map((paper) => (paper.id === id ? { ...paper, note } : paper));
}

/** A shelf as the fragment of a link. Notes are the reader's own and are not shared. */
export function toHash(shelf: Pick<KeptPaper, "id">[]): string {
  return `#papers=${shelf.map(({ id }) => id).join(",")}`;
}

/** More would be a mistake or an attack. */
const mostShared = 200;

/** The papers that a link shares. */
export function fromHash(hash: string): string[] {
  const list = /^#papers=(.*)$/.exec(hash)?.[1] ?? "";
  return [...new Set(list.split(",").filter(isPaperId))].slice(0, mostShared);
}

const storageKey = "atlas-shelf";

/** The shelf that this browser keeps. */
export function loadShelf(): Shelf {
  return readShelf(loadKept(storageKey));
}

/** Keeps a shelf. @returns false where the browser keeps nothing or has no room. */
export function saveShelf(shelf: Shelf): boolean {
  return keep(storageKey, shelf);
}

/** Calls back when another tab changes the shelf. */
export function onOtherTab(changed: () => void): void {
  addEventListener("storage", ({ key }) => (key === storageKey || key === null) && changed());
}

/** What to say when the shelf cannot be kept. */
export const cannotKeep =
  "This browser does not let the site keep anything, or its room is full. Save the shelf to a file before you leave.";
