import { parseShelf, type Shelf, writeShelf } from "./shelf.ts";

const key = "atlas-shelf";

/** The shelf that this browser keeps. */
export function loadShelf(): Shelf {
  try {
    return parseShelf(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Keeps a shelf. @returns false where the browser keeps nothing or has no room. */
export function saveShelf(shelf: Shelf): boolean {
  try {
    localStorage.setItem(key, writeShelf(shelf));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes the shelf. */
export function onOtherTab(changed: () => void): void {
  addEventListener("storage", (event) => (event.key === key || event.key === null) && changed());
}

/** What to say when the shelf cannot be kept. */
export const cannotKeep =
  "This browser does not let the site keep anything, or its room is full. Save the shelf to a file before you leave.";
