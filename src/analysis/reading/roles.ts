import type { SentenceRole } from "../../model/page.ts";
import type { RoleCue } from "./role-cues.ts";

/** The role of each sentence from the role cues in it: `cues[i]` belongs to sentence i. */
export function sentenceRoles(cues: ReadonlySet<RoleCue>[]): SentenceRole[] {
  const roles: SentenceRole[] = [];
  let told: SentenceRole | undefined;
  for (const found of cues) {
    const role = statedRole(found, told !== undefined) ?? told ?? "background";
    if (role === "approach" || role === "result") told = role;
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

/** An abstract that never says "we" or "this paper" still tells what it does: all but its gaps is approach. */
function withoutContribution(role: SentenceRole): SentenceRole {
  return role === "background" ? "approach" : role;
}
