/** Whether this is the live site of `npm run dev`; set by `src/site/follow-generated.ts`. */
declare const isLiveSite: boolean;
