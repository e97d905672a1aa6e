import type { SentenceRole } from "../../model/page.ts";
import cueLists from "../cues/cues.json" with { type: "json" };

export type RoleCue = keyof typeof cueLists.roles;

/**
 * Signs of the role of a sentence with their kind, in the language of topic cues. `propose` outranks all; `own` is weaker
 * than a stated result ("our method outperforms …" reports, it does not propose).
 */
export const roleCueList: readonly { cue: string; kind: RoleCue }[] = Object.entries(cueLists.roles).flatMap(
  ([kind, signs]) => signs.map((cue) => ({ cue, kind: kind as RoleCue })),
);

/** The role of each sentence from the role cues in it: `cues[i]` belongs to sentence i. */
export function sentenceRoles(cues: ReadonlySet<RoleCue>[]): SentenceRole[] {
  const roles: SentenceRole[] = [];
  let contribution: SentenceRole | undefined;
  for (const found of cues) {
    const role = statedRole(found, contribution !== undefined) ?? contribution ?? "background";
    if (role === "approach" || role === "result") contribution = role;
    roles.push(role);
  }
  return roles.includes("approach") || roles.includes("result") ? roles : roles.map(withoutContribution);
}

function statedRole(found: ReadonlySet<RoleCue>, contributionSeen: boolean): SentenceRole | undefined {
  if (found.has("availability") && !found.has("propose")) return "availability";
  if (found.has("propose")) return "approach";
  if (found.has("result") && (contributionSeen || found.has("own"))) return "result";
  if (found.has("own")) return "approach";
  if (found.has("gap") && !contributionSeen) return "gap";
  return undefined;
}

/** An abstract that never says "we" or "this paper" still describes its approach, in all sentences but its gaps. */
function withoutContribution(role: SentenceRole): SentenceRole {
  return role === "background" ? "approach" : role;
}
