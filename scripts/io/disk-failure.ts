import { getSystemErrorMap } from "node:util";
import { shownPath } from "./read-content.ts";

/** A file or folder that the system would not write, with the reason that it gave. */
export class DiskFailure extends Error {
  path: string;

  constructor(path: string, cause: unknown) {
    super(`${path} could not be written: ${String(cause)}`, { cause });
    this.path = path;
  }
}

const anyDisk = { expected: "a disk that takes it", fix: "Check the disk and the folder" };

/** What is expected instead, and what to do, for each answer of the system that is no fault of ours. */
const answers: Record<string, { expected: string; fix: string }> = {
  ENOSPC: { expected: "room on the disk", fix: "Make room on the disk" },
  EDQUOT: { expected: "room in your share of the disk", fix: "Remove files of yours, or ask for a larger quota" },
  EFBIG: { expected: "leave for a file of this size", fix: "Raise the limit on the size of files (`ulimit -f`)" },
  EROFS: { expected: "a disk that is not read-only", fix: "Mount the disk for writing, or choose another folder" },
  EACCES: { expected: "leave to do so", fix: "Change the rights of the folder, or choose another one" },
  EPERM: { expected: "leave to do so", fix: "Change the rights of the folder, or choose another one" },
  EMFILE: { expected: "leave to open one more file", fix: "Raise the limit on open files (`ulimit -n`)" },
  ENFILE: { expected: "leave to open one more file", fix: "Close other programs" },
  EBUSY: { expected: "a folder that can be renamed", fix: "Choose a folder inside the mount, not the mount itself" },
  EXDEV: { expected: "a folder that can be renamed", fix: "Remove the folder, or choose another one" },
  ENOTDIR: { expected: "folders on the way there", fix: "Move the file that is in the place of a folder" },
  EEXIST: { expected: "folders on the way there", fix: "Move the file that is in the place of a folder" },
  EISDIR: { expected: "a file in its place", fix: "Move the folder that is in the place of the file" },
  EIO: anyDisk,
};

/** What a call of the system was to do, where that is not to write. */
const purposes: Record<string, string> = { scandir: "read", opendir: "read", read: "read", stat: "read", lstat: "read", spawn: "start" }; // prettier-ignore

/** "ENOSPC: no space left on device, open '/a/file'", also right behind the name of a page. */
const nodeForm = new RegExp(`(${Object.keys(answers).join("|")}): [^,\\n]+, (\\w+)(?: '([^'\\n]+)')?`);

/** The lines that tell a user of a failure of the disk, or undefined when the error is something else. */
export function diskReport(error: unknown): string | undefined {
  if (error instanceof DiskFailure) return report(error.path, error.cause as NodeJS.ErrnoException);
  const { code = "", path } = error as NodeJS.ErrnoException;
  if (!Object.hasOwn(answers, code) || path === undefined) return undefined;
  return report(path, error as NodeJS.ErrnoException);
}

/**
 * The same, read from what a program printed before it died.
 * @param folder what it was writing to; named when the program does not say which file.
 */
export function diskReportIn(printed: string, folder: string): string | undefined {
  const node = nodeForm.exec(printed);
  if (node !== null) return report(node[3] ?? folder, { code: node[1]!, syscall: node[2]! });
  // Rust's form, of Astro's bundler: "Failed to write file in /a/file", and further down "(os error 28)".
  const rust = /\(os error (\d+)\)/.exec(printed);
  const code = getSystemErrorMap().get(-Number(rust?.[1]))?.[0] ?? "";
  if (rust === null || !Object.hasOwn(answers, code)) return undefined;
  return report(/Failed to write file in (\S+)/.exec(printed.slice(0, rust.index))?.[1] ?? folder, { code });
}

function report(path: string, { code, syscall = "", message }: Partial<NodeJS.ErrnoException>): string {
  const { expected, fix } = answers[code ?? ""] ?? anyDisk;
  const meaning = [...getSystemErrorMap().values()].find(([name]) => name === code)?.[1];
  const why = [code, meaning].filter(Boolean).join(", ") || message;
  const purpose = purposes[syscall.split(" ")[0]!] ?? "write";
  return `${shownPath(path)}:1: Unexpected failure to ${purpose} (${why}), expected ${expected}.
    fix: ${fix}, then run the same command again. No file is half-written, and it goes on where this one stopped.`;
}
