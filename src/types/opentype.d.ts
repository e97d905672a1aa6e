/** The part of opentype.js that is used here; the package has no types of its own. */
declare module "opentype.js" {
  export interface PathCommand {
    type: "M" | "L" | "C" | "Q" | "Z";
    x?: number;
    y?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
  }
  export interface Font {
    getPath(text: string, x: number, y: number, size: number): { commands: PathCommand[] };
    getAdvanceWidth(text: string, size: number): number;
  }
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
