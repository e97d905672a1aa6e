import { type IdentifierKind, identifierKinds } from "../../model/identifiers.ts";
import type { Warning } from "../../model/source-record.ts";
import type { NormalizedRecord } from "../normalize-record.ts";

/** The papers that identifiers belong to. An identifier names one paper, the first that has it. */
export class IdentifierOwners<Paper> {
  private readonly owners = new Map<string, Paper>();
  private readonly idOf: (owner: Paper) => string;

  /** @param idOf the id of a paper, for warnings. */
  constructor(idOf: (owner: Paper) => string) {
    this.idOf = idOf;
  }

  /** Gives an identifier to a paper unless another one has it. Returns the paper that has it. */
  claim(kind: IdentifierKind, value: string, paper: Paper): Paper {
    const key = `${kind}:${value.toLowerCase()}`;
    const owner = this.owners.get(key) ?? paper;
    this.owners.set(key, owner);
    return owner;
  }

  /** Removes from a record of a paper the identifiers that belong to others, each with a warning. */
  removeOthers(record: NormalizedRecord, paper: Paper): Warning[] {
    return identifierKinds.flatMap((kind): Warning[] => {
      const value = record[kind];
      const owner = value === undefined ? paper : this.claim(kind, value, paper);
      if (owner === paper) return [];
      delete record[kind];
      return [
        { field: kind, message: `“${value}” is left out, because it belongs to ${this.idOf(owner)}`, lost: true },
      ];
    });
  }
}
