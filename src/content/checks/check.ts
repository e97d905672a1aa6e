import type { Severity } from "../../model/problem.ts";
import type { Facet } from "../../model/topic.ts";
import type { ParsedContent } from "../content.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** A rule and its documentation, from which the reference in content/README.md is made. */
export interface Rule {
  /** Its name in reports and in the reference. */
  id: string;
  /** The severity of what it finds where that is not an error; a finding may say otherwise. */
  severity?: "warning" | "question";
  /** What the rule asks for, in a sentence. */
  summary: string;
  /** Why, and what to do in cases that the message cannot know. */
  why: string;
  /** Which findings have another severity than the rule, in words. */
  but?: Partial<Record<Severity, string>>;
  /**
   * What the rule finds, and the same without a problem: lines of front matter, text, or both with `---` between them. A
   * line such as `# content/topics/a.md` names the file that the lines below it belong to; otherwise it is a paper's.
   */
  bad: string;
  good: string;
}

/** All that a check may look at. */
export interface CheckContext extends Pick<ParsedContent, "papers" | "topics" | "terms" | "redirects" | "excluded"> {
  facets: readonly Facet[];
  /** Addresses of pages that are files of the site, where these are known. */
  reserved?: ReadonlySet<string> | undefined;
  /** The files whose problems are wanted. Checks of single files look at no others, to save time. */
  selected: Pick<ParsedContent, "papers" | "topics" | "terms">;
  isSelected: (file: string) => boolean;
  /** What readers see of the selected files: titles, texts and short lines. */
  fields: readonly TextField[];
  /** Ids of the topics that the classifier gives each selected paper, where topics have cues. */
  classified?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day of the check, such as `2026-11-24`, where it is known. */
  today?: string;
}

/** A rule that looks at content once it is read. */
export interface Check extends Rule {
  run(context: CheckContext): Found[];
}
