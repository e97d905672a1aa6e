import type { Changes } from "../compare-sites.ts";
import type { LostAddress } from "../lost-addresses.ts";
import type { Line, Piece, Section } from "../outline.ts";
import { contentFile } from "./content-file.ts";
import { problems, say } from "./words.ts";

/** Addresses that answered before, each with the way to keep it. */
export function lostSection({ lost }: Changes): Section[] {
  return [problems("Addresses lost", lost.map(line))];
}

function line(lost: LostAddress): Line {
  const file = contentFile(lost.kind, lost.successor ?? lost.id);
  return { file, pieces: say`${`/${lost.address}`} answered before and does not now. ${remedy(lost, file)}` };
}

function remedy({ kind, id, successor }: LostAddress, file: string): Piece[] {
  const key = `formerly: [${id}]`;
  if (successor === undefined) return say`Put ${file} back, or write ${key} in the file of the ${kind} that takes its place.`; // prettier-ignore
  return say`It looks like ${successor} now: write ${key} in ${file}.`;
}
