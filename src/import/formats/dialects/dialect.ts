import type { SourceRecord } from "../../../model/source-record.ts";
import type { Aliases, Item } from "../fields/aliases.ts";

/** How one service writes a paper. */
export interface Dialect {
  label: string;
  /** An item is of this dialect if it has all the keys of one of these lists. */
  keys: readonly (readonly string[])[];
  /** Where the service has our fields, if the common names do not tell. */
  aliases?: Aliases;
  /** The item with its values in the form that the common names expect. */
  prepare?(item: Item): Item;
  /** The record with warnings about what the service says of the paper, such as that it was withdrawn. */
  finish?(record: SourceRecord, item: Item): SourceRecord;
}
