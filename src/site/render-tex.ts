import katex from "katex";

/**
 * Renders TeX to MathML, with the TeX kept inside as an annotation for copying. Nothing is loaded or linked
 * (`trust: false`), and macro expansion is bounded. TeX that does not parse is shown as it is.
 */
export function renderTex(tex: string, displayMode = false): string {
  try {
    const html = katex.renderToString(tex, {
      output: "mathml",
      displayMode,
      trust: false,
      strict: "ignore",
      maxExpand: 100,
      maxSize: 10,
    });
    return html.slice(html.indexOf("<math"), html.lastIndexOf("</math>") + "</math>".length);
  } catch {
    return `<code class="tex">${escapeHtml(tex)}</code>`;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
