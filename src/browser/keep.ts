import { element } from "../search/dom.ts";

/** What this browser keeps under a key; undefined where that is nothing, is broken or must not be read. */
export function loadKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key)!) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; undefined is forgotten. @returns false where the browser keeps nothing or has no room. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Saves a text as a file of the reader. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  element("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/** Copies a text. @returns false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
