/** The little of Citation.js that is used here; the packages ship no types. */
declare module "@citation-js/core" {
  export const plugins: {
    output: { format(format: string, items: object[], options?: object): string };
    input: { chain(data: unknown, options: object): unknown[] };
    config: { get(plugin: string): Record<string, Record<string, unknown>> };
  };
  export class Cite {
    constructor(data: unknown, options?: object);
    data: Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
declare module "@citation-js/name" {
  export function parse(name: string): { family?: string; given?: string; [part: string]: string | undefined };
}
