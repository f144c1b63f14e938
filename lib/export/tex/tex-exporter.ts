import { COLON, dayInWords, WORDS } from "../content/words"
import { defineExporter, type ExportRequest } from "../define"
import { type InkPicture, inkTikz, TIKZ_COLOURS } from "../ink/ink-tikz"
import type { ExportOptions } from "../options"
import { recordedText } from "../recorded"
import type { TexContext } from "./context"
import { graphTikz } from "./graph-tikz"
import { isJapanese } from "./printable"
import { writeContents } from "./write-contents"
import { writeText } from "./write-text"

/**
 * `\\fitted` scales a formula down, and never up, until it fits a width and the page. `\\step` sets one line of a derivation: sign, formula and the rule
 * beside it, or below it where the formula needs the whole line.
 */
const MACROS = String.raw`\newsavebox{\formulabox}
\newcommand{\fitted}[2]{%
  \sbox{\formulabox}{$\displaystyle #2$}%
  \ifdim\wd\formulabox>#1\relax
    \sbox{\formulabox}{\resizebox{#1}{!}{\usebox{\formulabox}}}%
  \fi
  \ifdim\dimexpr\ht\formulabox+\dp\formulabox\relax>0.8\textheight
    \sbox{\formulabox}{\resizebox*{!}{0.8\textheight}{\usebox{\formulabox}}}%
  \fi
  \usebox{\formulabox}}
\newcommand{\step}[3]{%
  \par\addvspace{0.5em}\noindent\makebox[1.5em][r]{$#1$\ }%
  \sbox{\formulabox}{$\displaystyle #2$}%
  \ifdim\wd\formulabox>0.6\linewidth
    \fitted{\dimexpr\linewidth-1.5em\relax}{#2}\par
    \nopagebreak\noindent\hspace*{1.5em}{\small #3}\par
  \else
    \makebox[0.64\linewidth][l]{\usebox{\formulabox}}%
    \parbox[t]{0.3\linewidth}{\small\raggedright #3}\par
  \fi}`

/** Ruled lines to write an answer on; they may go on on the next page. */
const ANSWER_LINES = String.raw`\newcount\answercount
\newcommand{\answerlines}[1]{\par\answercount=#1\relax
  \loop\ifnum\answercount>0\relax
    \vspace{1.4em}\noindent\rule{\linewidth}{0.2pt}\par\advance\answercount by -1\relax
  \repeat}`

const LATEX_COLUMNS = 10

interface Needs {
  readonly columns: number
  readonly figures: boolean
  readonly hasInk: boolean
  readonly hasGraph: boolean
  readonly paper: ExportOptions["paper"]
}

function preamble(body: string, title: string, { columns, figures, hasInk, hasGraph, paper }: Needs): string {
  const japanese = [...body, ...title].some(isJapanese)
  return [
    "% !TeX program = lualatex",
    `\\documentclass[${paper}paper,11pt]{article}`,
    "\\usepackage{iftex}",
    "\\iftutex\\else\\usepackage[T1]{fontenc}\\usepackage{lmodern}\\fi",
    ...(japanese ? ["\\usepackage{luatexja}"] : []),
    "\\usepackage{amsmath,amssymb,bm,mathtools}",
    "\\usepackage{graphicx}",
    ...(hasInk || hasGraph ? ["\\usepackage{tikz}"] : []),
    ...(hasInk ? [TIKZ_COLOURS] : []),
    ...(hasGraph ? ["\\usetikzlibrary{arrows.meta}"] : []),
    "\\usepackage[margin=25mm]{geometry}",
    ...(figures ? ["\\usepackage{pgfplots}", "\\pgfplotsset{compat=1.16}"] : []),
    ...(columns > LATEX_COLUMNS ? [`\\setcounter{MaxMatrixCols}{${columns}}`] : []),
    "\\setlength{\\parindent}{0pt}",
    "\\setlength{\\parskip}{0.6em}",
    "\\emergencystretch=3em",
    MACROS,
    ...(body.includes("\\answerlines{") ? [ANSWER_LINES] : []),
  ].join("\n")
}

/** The board as the source of a LaTeX document; `files` are the pictures that stand beside it. */
export async function writeDocument(
  request: ExportRequest,
  files: TexContext["files"] = new Map(),
): Promise<string> {
  const { board, language, ink, date } = request
  const context: TexContext = { language, columns: 0, figures: false, files }
  const { body: sections, records } = await recordedText(request, ["%% ", ""], (contents) =>
    writeContents(context, contents),
  )
  const graph = request.options.graph ? graphTikz(request) : null
  const parts = [...(graph === null ? [] : [graph]), ...sections]
  const drawn = inkTikz(ink)
  if (drawn !== null) parts.push(handwriting(drawn, language))
  if (parts.length === 0) parts.push(writeText(WORDS.empty[language]))
  const title = writeText(board.title.trim() === "" ? WORDS.untitled[language] : board.title)
  const body = parts.join("\n\n")
  return `${preamble(body, title, {
    columns: context.columns,
    figures: context.figures,
    hasInk: drawn !== null,
    hasGraph: graph !== null,
    paper: request.options.paper,
  })}

\\title{${title}}
\\author{}
\\date{${date === null ? "" : writeText(dayInWords(date, language))}}

\\begin{document}
\\maketitle

${body}

\\end{document}
${records.map((record) => `${record}\n`).join("")}`
}

/** All lines of ink as one picture, no wider and no higher than the page. */
function handwriting(drawn: InkPicture, language: ExportRequest["language"]): string {
  const left =
    drawn.left === 0
      ? ""
      : `\n\n${writeText(`${WORDS.linesLeftOut[language]}${COLON[language]}${drawn.left}`)}`
  const picture = `\\sbox{\\formulabox}{%\n${drawn.tex}}`
  const fitted = `\\ifdim\\wd\\formulabox>\\linewidth\\sbox{\\formulabox}{\\resizebox{\\linewidth}{!}{\\usebox{\\formulabox}}}\\fi
\\ifdim\\ht\\formulabox>0.8\\textheight\\sbox{\\formulabox}{\\resizebox*{!}{0.8\\textheight}{\\usebox{\\formulabox}}}\\fi`
  return `\\subsection*{${writeText(WORDS.handwriting[language])}}\n\n${picture}\n${fitted}\n\\begin{center}\\usebox{\\formulabox}\\end{center}${left}`
}

/** The board as a LaTeX document that lualatex sets in both languages, and pdflatex too where everything is English. */
export const texExporter = defineExporter({
  format: "tex",
  title: { en: "LaTeX", ja: "LaTeX" },
  mediaType: "application/x-tex; charset=utf-8",
  extension: "tex",
  write: (request) => writeDocument(request),
})
