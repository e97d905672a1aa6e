import type { Draft } from "./draft.ts";
import type { DraftFile } from "./draft-file.ts";
import type { Judgement } from "./judge-draft.ts";
import type { Pasted } from "./read-pasted.ts";

/** What the page asks its worker; answers carry the number of their question. */
export type Question = { turn: number } & (
  { kind: "start"; base: string } | { kind: "read"; text: string } | { kind: "judge"; draft: Draft; base: string }
);

/** A paper of the atlas that a draft may be the same as. */
export interface Same {
  id: string;
  title: string;
}

/** A draft judged. */
export interface Judged {
  kind: "judged";
  made: DraftFile;
  judgement: Omit<Judgement, "text">;
  same: Same[];
}

/** What the worker answers. */
export type Answer = { turn: number } & (
  | { kind: "ready" }
  | { kind: "read"; pasted: Pasted }
  | Judged
  | { kind: "refused"; reason: string; same: Same[] }
  | { kind: "failed"; reason: string }
);
