import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 120;

/**
 * Calls back after something in a folder or in its folders has changed. Folders are watched, not files: an editor that
 * puts a new file in the place of the old one would end the watch, and systems limit how many there may be.
 * @returns ends it.
 */
export function watchFolders(root: string, onChange: () => void): () => void {
  const watched = new Map<string, { inode: number; watcher: FSWatcher }>();
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      onChange();
    }, settleMs);
  };
  const follow = () => {
    const there = foldersOf(root);
    for (const [path, { inode, watcher }] of watched) {
      if (there.get(path) === inode) continue;
      watcher.close();
      watched.delete(path);
    }
    for (const [path, inode] of there) {
      if (!watched.has(path)) watched.set(path, { inode, watcher: watch(path, soon).on("error", soon) });
    }
  };
  follow();
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watched.values()) watcher.close();
  };
}

/** A folder and the folders in it, by path, each with the number that tells it from one that takes its place. */
function foldersOf(root: string): Map<string, number> {
  const paths = [root, ...namesIn(root).map((name) => join(root, name))];
  return new Map(
    paths.flatMap((path): [string, number][] => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat?.isDirectory() === true ? [[path, stat.ino]] : [];
    }),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
