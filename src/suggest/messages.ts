import type { Draft } from "./draft.ts";
import type { DraftFile } from "./draft-file.ts";
import type { Judgement } from "./judge-draft.ts";
import type { Pasted } from "./read-pasted.ts";

/** What the page asks its worker; answers carry the number of their question. */
export type Question = { turn: number } & (
  { kind: "read"; text: string } | { kind: "judge"; draft: Draft; base: string }
);

/** A draft judged. */
export interface Judged {
  kind: "judged";
  made: DraftFile;
  judgement: Judgement;
  /** Papers of the atlas that it may be the same as. */
  same: { id: string; title: string }[];
}

/** What the worker answers. */
export type Answer = { turn: number } & (
  { kind: "read"; pasted: Pasted } | Judged | { kind: "refused" | "failed"; reason: string }
);
