import { isPaperId, type KeptPaper, readKeptPaper } from "./kept-paper.ts";

/** The kept papers in the order in which they were kept. */
export type Shelf = KeptPaper[];

/** Reads a shelf from text; what cannot be read is left out. */
export function parseShelf(text: string | null): Shelf {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? merge([], value.map(readKeptPaper).filter((paper) => paper !== undefined)) : []; // prettier-ignore
  } catch {
    return [];
  }
}

/** A shelf as text, also the form of the backup file. */
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
  try {
    return parseShelf(localStorage.getItem(storageKey));
  } catch {
    return [];
  }
}

/** Keeps a shelf. @returns false where the browser keeps nothing or has no room. */
export function saveShelf(shelf: Shelf): boolean {
  try {
    localStorage.setItem(storageKey, writeShelf(shelf));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes the shelf. */
export function onOtherTab(changed: () => void): void {
  addEventListener("storage", ({ key }) => (key === storageKey || key === null) && changed());
}

/** What to say when the shelf cannot be kept. */
export const cannotKeep =
  "This browser does not let the site keep anything, or its room is full. Save the shelf to a file before you leave.";
