import type { SourceRecord } from "../../../model/source-record.ts";
import type { Aliases, Item } from "../fields/aliases.ts";

/** How one service writes a paper. */
export interface Dialect {
  label: string;
  /** An item is of this dialect if it has all the keys of one of these lists. */
  keys: readonly (readonly string[])[];
  /** Where the service has our fields, if the common names do not tell. */
  aliases?: Aliases;
  /** The item with the values that have to be put together first. */
  prepare?(item: Item): Item;
  /** What the service says about a paper that a person has to judge. */
  finish?(record: SourceRecord, item: Item): SourceRecord;
}
