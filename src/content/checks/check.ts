import type { Problem } from "../../model/problem.ts";
import type { Facet } from "../../model/topic.ts";
import type { PaperFile } from "../paper.ts";
import type { RedirectsFile } from "../redirects.ts";
import type { TermFile } from "../term.ts";
import type { TopicFile } from "../topic.ts";
import type { Passage } from "./support/passage.ts";

/** All that a check may look at. */
export interface CheckContext {
  /** All files, sorted by path. */
  papers: readonly PaperFile[];
  topics: readonly TopicFile[];
  terms: readonly TermFile[];
  facets: readonly Facet[];
  redirects?: readonly RedirectsFile[];
  /** Addresses of pages that are files of the site, where these are known. */
  reserved?: ReadonlySet<string> | undefined;
  /** Whether problems of a file are wanted. Checks of single files pass over the others, to save time. */
  judged: (file: string) => boolean;
  /** What readers see of the judged files: titles, texts and short lines. */
  passages: readonly Passage[];
  /** Ids of the topics that the classifier gives each judged paper, where topics have cues. */
  classified?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day of the check, such as `2026-11-24`, where it is known. */
  today?: string;
}

/** One rule of the check. */
export interface Check {
  /** Its file name, and its section in CONTRIBUTING.md. */
  id: string;
  run(context: CheckContext): Problem[];
}
