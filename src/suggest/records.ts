import { recordUrl } from "../model/identifiers.ts";
import { bareIdentifier } from "../content/identifiers.ts";
import type { Draft } from "./draft.ts";

/** A page that shows the facts of a paper. */
export interface RecordPage {
  /** Its address. */
  page: string;
  /** Where its text is copied from, and what that is called in a sentence. */
  texts: { href: string; text: string }[];
  /** Whether such a text can be pasted whole. */
  isWhole: boolean;
}

/** The pages that the identifiers of a draft lead to; the best one first. */
export function recordsOf({ arxiv, acl, openreview, doi }: Draft): RecordPage[] {
  const records: RecordPage[] = [];
  const id = bareIdentifier("arxiv", arxiv);
  if (id !== undefined) {
    const page = recordUrl("arxiv", id);
    const feed = `https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}`;
    records.push({ page, texts: [{ href: page, text: `arXiv’s page of ${id}` }, { href: feed, text: "its record" }], isWhole: true }); // prettier-ignore
  }
  const anthology = bareIdentifier("acl", acl) ?? acl.trim();
  if (anthology !== "") {
    const page = recordUrl("acl", anthology);
    records.push({ page, texts: [{ href: page.replace(/\/$/, ".bib"), text: "the BibTeX of the ACL Anthology" }], isWhole: true }); // prettier-ignore
  }
  const forum = bareIdentifier("openreview", openreview) ?? openreview.trim();
  if (forum !== "") {
    const page = recordUrl("openreview", forum);
    records.push({ page, texts: [{ href: page, text: "its page at OpenReview" }], isWhole: true });
  }
  const bareDoi = bareIdentifier("doi", doi);
  if (bareDoi !== undefined) {
    const page = recordUrl("doi", bareDoi);
    records.push({ page, texts: [{ href: page, text: "its page at the publisher" }], isWhole: false });
  }
  return records;
}
