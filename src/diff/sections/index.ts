import type { Changes } from "../compare-sites.ts";
import type { Section } from "../outline.ts";
import { deadEndSections } from "./dead-ends.ts";
import { filingSections } from "./filings.ts";
import { lostSection } from "./lost.ts";
import { paperSections } from "./papers.ts";
import { topicSections } from "./topics.ts";

/** What a report says, in order: what has to be repaired, then papers, what is filed where, and topics. */
export const sections: ((changes: Changes) => Section[])[] = [
  lostSection,
  deadEndSections,
  paperSections,
  filingSections,
  topicSections,
];
