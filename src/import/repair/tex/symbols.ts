/** Accent commands and their combining characters. */
export const accents: Readonly<Record<string, string>> = {
  __proto__: null as never,
  "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
  c: "\u0327", v: "\u030C", u: "\u0306", H: "\u030B", r: "\u030A", k: "\u0328", d: "\u0323", b: "\u0331", t: "\u0361",
}; // prettier-ignore

/** Letters that have commands. */
export const letters: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ss: "ß", SS: "SS", o: "ø", O: "Ø", l: "ł", L: "Ł", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", i: "ı", j: "ȷ",
  dh: "ð", DH: "Ð", dj: "đ", DJ: "Đ", ng: "ŋ", NG: "Ŋ", th: "þ", TH: "Þ",
}; // prettier-ignore

/** Signs that have commands. Those that mean something in our text are written as in TeX: `\$`, `\{`. */
export const symbols: Readonly<Record<string, string>> = {
  __proto__: null as never,
  textdollar: "\\$", textbraceleft: "\\{", textbraceright: "\\}", lbrace: "\\{", rbrace: "\\}",
  textless: "<", textgreater: ">", textbar: "|", textbardbl: "‖", textunderscore: "_", textasteriskcentered: "*",
  textasciicircum: "^", textasciigrave: "`", textasciidieresis: "¨", textquotesingle: "'", textquotedbl: '"',
  textendash: "–", textemdash: "—", dots: "…", ldots: "…", textellipsis: "…", slash: "/", textvisiblespace: "␣",
  textquoteleft: "‘", textquoteright: "’", textquotedblleft: "“", textquotedblright: "”", lq: "‘", rq: "’",
  quotesinglbase: "‚", quotedblbase: "„", glqq: "„", grqq: "“", glq: "‚", grq: "‘", flqq: "«", frqq: "»", flq: "‹", frq: "›", og: "«", fg: "»",
  guillemotleft: "«", guillemotright: "»", guilsinglleft: "‹", guilsinglright: "›",
  textcopyright: "©", copyright: "©", textregistered: "®", texttrademark: "™", textservicemark: "℠", textcircledP: "℗",
  arcsec: "″", arcmin: "′", degr: "°", micron: "µm", textdegree: "°", degree: "°", textcelsius: "°C", celsius: "°C", textmu: "µ", micro: "µ", textohm: "Ω", ohm: "Ω",
  texteuro: "€", euro: "€", EUR: "€", textsterling: "£", pounds: "£", textyen: "¥", yen: "¥", textcent: "¢", textwon: "₩", textcurrency: "¤",
  textperthousand: "‰", perthousand: "‰", textpertenthousand: "‱", percent: "%",
  S: "§", P: "¶", textsection: "§", textparagraph: "¶", textdagger: "†", textdaggerdbl: "‡", dag: "†", ddag: "‡",
  textbullet: "•", textperiodcentered: "·", textbigcircle: "◯", textnumero: "№", textordfeminine: "ª", textordmasculine: "º",
  texttimes: "×", textdiv: "÷", textpm: "±", textminus: "−", textonehalf: "½", textonequarter: "¼", textthreequarters: "¾",
  textonesuperior: "¹", texttwosuperior: "²", textthreesuperior: "³", textlnot: "¬", textsurd: "√", textfractionsolidus: "⁄",
  textrightarrow: "→", textleftarrow: "←", textuparrow: "↑", textdownarrow: "↓", textlangle: "⟨", textrangle: "⟩",
  textexclamdown: "¡", textquestiondown: "¿", textinterrobang: "‽", checkmark: "✓",
  textalpha: "α", textbeta: "β", textgamma: "γ", textdelta: "δ", textlambda: "λ", textsigma: "σ", textomega: "ω",
  LaTeX: "LaTeX", TeX: "TeX", LaTeXe: "LaTeX2e", BibTeX: "BibTeX",
}; // prettier-ignore

/** Units of siunitx, with their prefixes: `\SI{5}{\micro\meter}`. */
const units: Readonly<Record<string, string>> = {
  __proto__: null as never,
  giga: "G", mega: "M", kilo: "k", centi: "c", milli: "m", micro: "µ", nano: "n", pico: "p", meter: "m", metre: "m", second: "s",
  minute: "min", hour: "h", day: "d", gram: "g", kilogram: "kg", kelvin: "K", ampere: "A", volt: "V", watt: "W", joule: "J", newton: "N",
  pascal: "Pa", hertz: "Hz", mole: "mol", litre: "L", liter: "L", tesla: "T", ohm: "Ω", electronvolt: "eV", celsius: "°C", degreeCelsius: "°C",
  degree: "°", percent: "%", byte: "B", bit: "bit", decibel: "dB", per: "/", squared: "²", cubed: "³",
}; // prettier-ignore

/** A unit, if all of its commands are known. */
export function unitOf(source: string): string | undefined {
  const names = [...source.matchAll(/\\([A-Za-z]+)/g)].map(([, name]) => units[name!]);
  return names.length > 0 && names.every((unit) => unit !== undefined) ? names.join("") : undefined;
}

/** What authors define for words that they use often. */
export const abbreviations: Readonly<Record<string, string>> = {
  __proto__: null as never,
  eg: "e.g.", ie: "i.e.", etc: "etc.", etal: "et al.", wrt: "w.r.t.", cf: "cf.", vs: "vs.", aka: "a.k.a.", viz: "viz.",
}; // prettier-ignore

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Signs of formulas that stand by themselves in a text: `3\times`, `\alpha`. */
export const mathSigns = words(`
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma
  varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  times sim simeq approx cong equiv propto pm mp leq geq le ge neq ne ll gg lesssim gtrsim leqslant geqslant lt gt
  rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow uparrow downarrow to mapsto
  infty cdot cdots ell hbar partial nabla forall exists emptyset varnothing setminus in notin subset subseteq supset cup
  cap wedge vee neg oplus otimes circ bullet star ast dagger sum prod int langle rangle prime perp parallel angle
  Re Im aleph odot sun earth bigstar triangle square Box diamond heartsuit backslash
  log ln exp max min sup inf lim arg det dim gcd sin cos tan Pr
`);

/** Commands of formulas, with their arguments: `\mathcal{S}`, `\frac{1}{2}`. */
export const mathCommands: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ...Object.fromEntries([...words(`
    mathcal mathbb mathbf mathrm mathfrak mathsf mathit mathtt mathscr boldsymbol bm Bbb hat bar tilde vec dot ddot
    widehat widetilde overline operatorname
  `)].map((name) => [name, "m"])),
  frac: "mm", dfrac: "mm", tfrac: "mm", binom: "mm", sqrt: "om",
}; // prettier-ignore

/** Journals by the macros of astronomy: `\apj`. Only a text that is nothing else means them. */
export const journals: Readonly<Record<string, string>> = {
  __proto__: null as never,
  aj: "AJ", actaa: "Acta Astron.", araa: "ARA&A", apj: "ApJ", apjl: "ApJL", apjlett: "ApJL", apjs: "ApJS", apjsupp: "ApJS", ao: "Appl. Opt.",
  apss: "Ap&SS", aap: "A&A", astap: "A&A", aapr: "A&A Rev.", aaps: "A&AS", azh: "AZh", baas: "BAAS", bac: "Bull. Astron. Inst. Czechosl.",
  caa: "Chinese Astron. Astrophys.", cjaa: "Chinese J. Astron. Astrophys.", icarus: "Icarus", jcap: "JCAP", jrasc: "JRASC",
  memras: "MmRAS", mnras: "MNRAS", na: "New A", nar: "New A Rev.", pra: "Phys. Rev. A", prb: "Phys. Rev. B", prc: "Phys. Rev. C",
  prd: "Phys. Rev. D", pre: "Phys. Rev. E", prl: "Phys. Rev. Lett.", pasa: "PASA", pasp: "PASP", pasj: "PASJ", rmxaa: "Rev. Mexicana Astron. Astrofis.",
  qjras: "QJRAS", skytel: "S&T", solphys: "Sol. Phys.", sovast: "Soviet Ast.", ssr: "Space Sci. Rev.", zap: "ZAp", nat: "Nature",
  iaucirc: "IAU Circ.", aplett: "Astrophys. Lett.", apspr: "Astrophys. Space Phys. Res.", bain: "Bull. Astron. Inst. Netherlands",
  fcp: "Fund. Cosmic Phys.", gca: "Geochim. Cosmochim. Acta", grl: "Geophys. Res. Lett.", jcp: "J. Chem. Phys.", jgr: "J. Geophys. Res.",
  jqsrt: "J. Quant. Spectrosc. Radiat. Transfer", memsai: "Mem. Soc. Astron. Italiana", nphysa: "Nucl. Phys. A", physrep: "Phys. Rep.",
  physscr: "Phys. Scr", planss: "Planet. Space Sci.", procspie: "Proc. SPIE", psj: "PSJ", maps: "M&PS",
}; // prettier-ignore
