/** Commands of running text and what they say in plain letters. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Commands that say how a page looks, with the number of arguments that go with them; nothing of them is text. */
export const LOOKS: ReadonlyMap<string, number> = new Map([
  ...words(`
    maketitle tableofcontents newpage clearpage cleardoublepage pagebreak linebreak nopagebreak noindent indent par bigskip medskip smallskip
    centering raggedright raggedleft small footnotesize scriptsize tiny normalsize large Large LARGE huge Huge bfseries itshape upshape
    mdseries rmfamily sffamily ttfamily normalfont em bf it rm sf tt sc protect relax hfill vfill allowbreak nonumber notag appendix
    displaystyle textstyle frontmatter mainmatter backmatter leavevmode quad qquad enspace thinspace smallbreak medbreak bigbreak
    mbox allowdisplaybreaks sloppy fussy ignorespaces unskip left right break selectfont
  `).map((name) => [`\\${name}`, 0] as const),
  ...words(`
    label vspace vspace* hspace hspace* usepackage documentclass pagestyle thispagestyle bibliographystyle setlength addtolength
    addvspace phantom hphantom vphantom thanks hypersetup geometry graphicspath index date usetikzlibrary pgfplotsset
  `).map((name) => [`\\${name}`, 1] as const),
  ["\\setlength", 2],
  ["\\addtolength", 2],
  ["\\setcounter", 2],
  ["\\addtocounter", 2],
  ["\\definecolor", 3],
  ["\\rule", 2],
  ["\\numberwithin", 2],
])

/** Commands whose argument is text that stands there without them. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  words(`
    textrm textsf textnormal textup textmd textsc textit emph underline uline mbox hbox text author institute subtitle
    textsuperscript textsubscript centerline makebox fbox framebox parbox caption raisebox textcolor color resizebox noindent
  `).map((name) => `\\${name}`),
)

/** How many arguments come before the text of a command, and are not text. */
export const ARGUMENTS_BEFORE: Readonly<Record<string, number>> = {
  "\\parbox": 1,
  "\\raisebox": 1,
  "\\textcolor": 1,
  "\\resizebox": 2,
}

/** Signs by the command that stands for them. */
export const SIGNS: Readonly<Record<string, string>> = {
  "\\%": "%",
  "\\&": "&",
  "\\#": "#",
  "\\_": "_",
  "\\{": "{",
  "\\}": "}",
  "\\$": "\\$",
  "\\ ": " ",
  "\\,": " ",
  "\\;": " ",
  "\\:": " ",
  "\\!": "",
  "\\-": "",
  "\\/": "",
  "\\@": "",
  "\\ldots": "…",
  "\\dots": "…",
  "\\textellipsis": "…",
  "\\LaTeX": "LaTeX",
  "\\TeX": "TeX",
  "\\textbackslash": "\\",
  "\\textasciicircum": "^",
  "\\textasciitilde": "~",
  "\\textless": "<",
  "\\textgreater": ">",
  "\\textbar": "|",
  "\\textquotedbl": '"',
  "\\textquotesingle": "'",
  "\\textasciigrave": "`",
  "\\textquoteright": "’",
  "\\textquoteleft": "‘",
  "\\textendash": "–",
  "\\textemdash": "—",
  "\\textbullet": "•",
  "\\textdegree": "°",
  "\\S": "§",
  "\\P": "¶",
  "\\copyright": "©",
  "\\dag": "†",
  "\\ddag": "‡",
  "\\pounds": "£",
  "\\euro": "€",
  "\\ss": "ß",
  "\\o": "ø",
  "\\O": "Ø",
  "\\l": "ł",
  "\\L": "Ł",
  "\\ae": "æ",
  "\\AE": "Æ",
  "\\oe": "œ",
  "\\OE": "Œ",
  "\\aa": "å",
  "\\AA": "Å",
  "\\i": "ı",
  "\\j": "ȷ",
  "\\qed": "∎",
  "\\qedhere": "∎",
}

/** Accents by the command that sets them, as combining characters. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "\\'": "\u0301",
  "\\`": "\u0300",
  "\\^": "\u0302",
  '\\"': "\u0308",
  "\\~": "\u0303",
  "\\=": "\u0304",
  "\\.": "\u0307",
  "\\u": "\u0306",
  "\\v": "\u030c",
  "\\H": "\u030b",
  "\\c": "\u0327",
  "\\k": "\u0328",
  "\\r": "\u030a",
  "\\d": "\u0323",
  "\\b": "\u0331",
}

/** Headings, the highest first. */
export const HEADINGS: ReadonlyMap<string, string> = new Map([
  ["\\part", "# "],
  ["\\chapter", "# "],
  ["\\section", "# "],
  ["\\subsection", "## "],
  ["\\subsubsection", "### "],
  ["\\paragraph", "#### "],
  ["\\subparagraph", "#### "],
])

/** Environments that hold a formula; true for those with rows that are equations of their own. */
export const FORMULAS: ReadonlyMap<string, boolean> = new Map([
  ...words("equation equation* displaymath math multline multline* dmath dmath*").map(
    (name) => [name, false] as const,
  ),
  ...words(
    "align align* aligned alignat alignat* flalign flalign* gather gather* eqnarray eqnarray* split subequations",
  ).map((name) => [name, true] as const),
])

/** Environments whose inside is read as text, and whether their name is said in front. */
export const PROSE: ReadonlyMap<string, boolean> = new Map([
  ...words(`
    document center flushleft flushright quote quotation verse abstract minipage multicols titlepage sloppypar small large
    figure figure* table table* frame block columns column spacing
  `).map((name) => [name, false] as const),
  ...words(`
    theorem lemma proposition corollary definition example examples remark proof exercise problem solution claim note
    定理 補題 命題 系 定義 例 例題 注意 証明 演習 問題 解答 解
  `).map((name) => [name, true] as const),
])

/** Environments whose inside stands as it was typed. */
export const VERBATIM: ReadonlySet<string> = new Set(words("verbatim verbatim* lstlisting minted"))
