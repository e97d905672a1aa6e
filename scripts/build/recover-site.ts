import { existsSync } from "node:fs";
import { withBuildLock } from "./build-lock.ts";
import { recover } from "./swap-folder.ts";

/**
 * For commands that read the site: brings the last good one back when a build died in the gap of its swap. A build that
 * lives is left to end first.
 */
export async function recoverSite(site: string): Promise<void> {
  if (!existsSync(site)) await withBuildLock(() => recover(site));
}
