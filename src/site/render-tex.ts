import katex from "katex";
import { forbiddenCommand, katexOptions } from "../content/tex-safety.ts";

/**
 * Renders TeX to MathML, with the TeX kept inside as an annotation for copying. Nothing is loaded or linked
 * (`trust: false`), and macro expansion is bounded. TeX that does not parse, or does more than set signs, is shown as it is.
 */
export function renderTex(tex: string, displayMode = false): string {
  if (forbiddenCommand(tex) !== undefined) return source(tex);
  try {
    const html = katex.renderToString(tex, { ...katexOptions, displayMode });
    const math = html.slice(html.indexOf("<math"), html.lastIndexOf("</math>") + "</math>".length);
    // The policy of the site forbids styles in pages; `\pmb` brings one. In text a quotation mark is `&quot;`.
    return math.replace(/ style="[^"]*"/g, "");
  } catch {
    return source(tex);
  }
}

function source(tex: string): string {
  return `<code class="tex">${escapeHtml(tex)}</code>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
