import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { getSystemErrorMessage } from "node:util";
import { shownPath } from "./settings.ts";

/** A file or folder that could not be written. Node does not name it when the disk is full. */
export class WriteError extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`Cannot write ${path}`, { cause });
    this.path = path;
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. A file that already has this content
 * is not touched. What a killed process leaves beside a file is overwritten by the next write.
 */
export function writeChanged(path: string, content: string | Uint8Array): "written" | "unchanged" {
  const temporary = `${path}.tmp`;
  try {
    if (hasContent(path, content)) return "unchanged";
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
    return "written";
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw new WriteError(path, error);
  }
}

function hasContent(path: string, content: string | Uint8Array): boolean {
  try {
    return Buffer.from(content).equals(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * What to tell about an error of the disk.
 * @returns undefined for any other error, a missing file included: the code asked for a wrong one.
 * @example diskMessage(error, cwd) // "Cannot write dist: permission denied (EACCES)"
 */
export function diskMessage(error: unknown, cwd: string): string | undefined {
  if (error instanceof WriteError) return `Cannot write ${shownPath(error.path, cwd)}: ${reasonOf(error.cause)}`;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || path === undefined || syscall === undefined) return undefined;
  return `Cannot access ${shownPath(path, cwd)}: ${reasonOf(error)}`;
}

function reasonOf(cause: unknown): string {
  const { errno, code, message } = cause as NodeJS.ErrnoException;
  return errno === undefined ? message : `${getSystemErrorMessage(errno)} (${code})`;
}
