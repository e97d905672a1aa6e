import { titleKey } from "../model/paper-keys.ts";
import type { BuiltSite } from "./built-site.ts";
import { finalAddress } from "./final-address.ts";
import type { PaperRecord } from "./paper-record.ts";

/** The paper that has an identifier, the abstract or the title of one whose address is gone, by the surest sign first. */
export function likelySuccessor(id: string, before: BuiltSite, after: BuiltSite): string | undefined {
  const shownBefore = finalAddress(`papers/${id}/`, before)?.split("/")[1] ?? id;
  const gone = before.papers.get(shownBefore);
  if (gone === undefined) return undefined;
  const papers = [...after.papers.values()].filter((paper) => paper.id !== id);
  return signs.map((sign) => papers.find((paper) => sign(gone, paper))).find((paper) => paper !== undefined)?.id;
}

const signs: ((gone: PaperRecord, paper: PaperRecord) => boolean)[] = [
  (gone, paper) => gone.id === paper.id,
  (gone, paper) => Object.entries(gone.identifiers).some(([kind, value]) => paper.identifiers[kind] === value),
  (gone, paper) => gone.digest === paper.digest,
  (gone, paper) => titleKey(gone.title) === titleKey(paper.title),
];
