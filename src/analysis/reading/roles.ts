import type { SentenceRole } from "../../model/page.ts";
import { cueList } from "../cues/cue-trie.ts";

/**
 * Signs of the role of a sentence, in the language of topic cues. `propose` outranks all; `own` is weaker than a stated
 * result ("our method outperforms …" reports, it does not propose).
 */
const roleCues = {
  propose: cueList(`
    we … propose, we … present, we … introduce, we … develop, we … design, we … devise, we … formulate, we …
    formalize, we … describe, we … construct, we … build, we … create, we … collect, we … offer, we … contribute, we
    … establish, we … derive, we … prove, we … suggest, we … adopt, we … explore, we … study, we … investigate, we …
    examine, we … analyze, we … consider, we … revisit, we … argue, we … address, we … tackle, we … extend, we …
    apply, we … review, we … survey, we … provide, we … conduct, in this paper, in this work, in this study, in this
    article, in this thesis, in this dissertation, in this report, in this survey, in this tutorial, in this
    chapter, this paper, this study, this article, this thesis, this dissertation, this book, this survey, this
    tutorial, this work, this report, the present paper, our goal is, our aim is, our main contribution, our
    contribution, our key idea, our key insight, by introducing, is proposed, are proposed, is introduced, are
    introduced, is presented, are presented, is developed, paper propose*, paper present*, paper introduce*, work
    propose*, the authors propose, the author propose*`),
  own: cueList(`
    our method, our approach, our model, our framework, our algorithm, our technique, our system, our proposed, our
    work, our study, our analysis, our novel, our new, our, the proposed, we, proposed method, proposed approach,
    proposed model, proposed framework`),
  result: cueList(`
    we … show, we … demonstrate, we … find, we … observe, we … evaluate, we … achieve, we … report, we … obtain, we
    … validate, we … verify, we … outperform, we … improve, we … test, we … benchmark, experiment*, outperform*,
    surpass*, result* show, result* demonstrate, result* indicate, result* suggest, result* reveal, achieve*,
    yield*, our result, our finding, our evaluation, our analysis show*, our analysis reveal*, we … set, significant
    improvement, substantial improvement, performance gain, new state-of-the-art, evaluation on, evaluated on,
    extensive evaluation*, empirical* show*, empirical result*, improves … by, accuracy of, improvement* of,
    improvement over, this result, findings, compared to, compared with, reaches, exceeds, is demonstrated on`),
  availability: cueList(`
    code is, code and, code are, codes are, code will, source code, code available, our code, publicly available at,
    publicly available, openly available, is available at, are available at, available online, available on GitHub,
    open-sourced, we open-source, we … release, we make … available, made available, github, huggingface, https,
    project page, can be found at, can be accessed`),
  gap: cueList(`
    however, but, yet, unfortunately, nevertheless, nonetheless, despite, although, though, while, remain*, lack*,
    unclear, unknown, challeng*, limited, limitation*, fail*, suffer*, struggle*, difficult*, little is known,
    little attention, not … been, under-explored, unexplored, open question, open problem, problem, issue,
    drawback*, hinder*, bottleneck, expensive, costly, impractical, infeasible, prohibitive*, scarce, scarcity,
    overlook*, neglect*, ignore*, often, rarely, existing, previous, prior work, insufficient, inefficient,
    restrict*`),
  future: cueList(`
    future work, future research, in the future, future direction*, future stud*, we hope, open* … avenue*, pave*
    the way, pave the way, further research, future investigation*`),
};

export type RoleCue = keyof typeof roleCues;

/** Every role cue with its kind. */
export const roleCueList: readonly { cue: string; kind: RoleCue }[] = Object.entries(roleCues).flatMap(([kind, cues]) =>
  cues.map((cue) => ({ cue, kind: kind as RoleCue })),
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
