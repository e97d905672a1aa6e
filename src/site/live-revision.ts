import type { MiddlewareHandler } from "astro";
import { liveProblems } from "./generated.ts";

/** Notes what a page of the live site is about to be drawn from, before anything of it is read. */
export const onRequest: MiddlewareHandler = ({ locals }, next) => {
  locals.revision = liveProblems().revision;
  return next();
};
