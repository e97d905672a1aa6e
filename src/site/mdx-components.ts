import type { ElementContent, Properties } from "hast";
import { renderTex } from "./render-tex.ts";

/** The elements that MDX pages may use besides those of HTML: a function of the attributes each. */
export const components: Record<string, (properties: Properties) => ElementContent> = {
  Formula: ({ tex, display }) => ({ type: "raw", value: renderTex(String(tex), display !== undefined) }) as never,
};
