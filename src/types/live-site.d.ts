/** Whether this is the live site of `npm run dev`; set by `src/site/follow-generated.ts`. */
declare const isLiveSite: boolean;

declare namespace App {
  interface Locals {
    /** What a page of the live site is drawn from; set by `src/site/follow-generated.ts`. */
    revision?: string;
  }
}
