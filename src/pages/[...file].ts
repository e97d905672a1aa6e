import type { APIRoute } from "astro";
import { siteFiles } from "../site/files.ts";

/** Every file of the site that is no page. */
export const getStaticPaths = () =>
  siteFiles().map(([path, make]) => ({ params: { file: path.slice(1) }, props: { make } }));

export const GET: APIRoute<{ make: () => Response | Promise<Response> }> = ({ props }) => props.make();
