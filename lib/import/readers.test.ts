import { describe, expect, it } from "vitest"
import { BOARD_LIMITS } from "../board/schema"
import { drafted, readAll, saidBy } from "./import.testing"
import { IMPORTERS, importerOfFile, importerOfText } from "./index"
import { jsonImporter } from "./json/json-importer"
import { markdownImporter } from "./markdown/markdown-importer"
import { wordsOfRemark } from "./remarks"
import { texImporter } from "./tex/tex-importer"

const remarks = (importer: Parameters<typeof drafted>[0], text: string) =>
  drafted(importer, text).remarks.map(({ code, line, detail }) => `${line}: ${code} ${detail}`.trim())

const ARTICLE = String.raw`\documentclass[a4paper]{jlreq}
\usepackage{amsmath} % \title{not this}
\title{The \textbf{gradient} of $\vx^\top A\vx$}
\newcommand{\vx}{\bm{x}}
\newcommand{\pd}[2][f]{\frac{\partial #1}{\partial #2}}
\DeclareMathOperator{\tr}{tr}
\begin{document}
\maketitle
\section{Quadratic forms}\label{sec:one}
For $\vx \in \mathbb{R}^n$, 100\% of
the text stays, see \eqref{eq:f}.
\begin{equation}\label{eq:f}
  f(\vx) = \vx^\top A \vx .
\end{equation}
\begin{align}
  \pd[f(\vx)]{\vx} &= A\vx + A^\top\vx && \text{product rule} \\[1ex]
                   &= (A + A^\top)\vx \nonumber
\end{align}
次の式は
成り立つ。
\[ \tr(AB) = \tr(BA) \]
\begin{itemize}
  \item one, $x$
  \item two \begin{enumerate} \item deep \end{enumerate}
\end{itemize}
\begin{align*}
  a &= b \\
  c &\le d + e \\
    &\quad + g
\end{align*}
\end{document}
what follows is not read`

describe("LaTeX as cards", () => {
  it("reads formulas, chains of equations and the text between them", () => {
    expect(saidBy(texImporter, ARTICLE)).toEqual([
      "text: # Quadratic forms\nFor $\\bm{x} \\in \\mathbb{R}^n$, 100% of the text stays, see (eq:f).",
      "function: f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}",
      "derivation:  |  | A\\bm{x} + A^\\top\\bm{x} | (A + A^\\top)\\bm{x}",
      "text: 次の式は成り立つ。",
      "formula: \\operatorname{tr}(AB) = \\operatorname{tr}(BA)",
      "text: - one, $x$\n- two\n  1. deep",
      "function: a = b",
      "formula: c \\le d + e + g",
    ])
    expect(remarks(texImporter, ARTICLE)).toEqual([])
    expect(drafted(texImporter, ARTICLE).file.title).toBe("The gradient of $\\bm{x}^\\top A\\bm{x}$")
  })

  it("makes a derivation about the function that it differentiates, with its reasons", () => {
    const { cards } = drafted(texImporter, ARTICLE).file
    const [f, derivation] = [cards[1], cards[2]]
    expect(derivation?.values).toMatchObject({
      goal: "differentiate",
      source: f?.id,
      wrt: { name: "x", index: null },
      "reason:line1": "product",
    })
    expect(
      saidBy(texImporter, "\\begin{align} \\nabla g &= \\bm{a} + \\bm{a} \\\\ &= 2\\bm{a} \\end{align}"),
    ).toEqual([
      "formula: \\nabla g = \\bm{a} + \\bm{a}",
      "derivation: \\bm{a} + \\bm{a} | 2\\bm{a} | 2\\bm{a}",
    ])
  })

  it("does nothing that a file asks for, keeps it as text and says where it stands", () => {
    const hostile = String.raw`Text \input{/etc/passwd} and
\write18{rm -rf /} \def\x{\x\x} ^^5cinput{y}
\newcommand{\a}{\a\a} $\a$
\newcommand{\b}{\c\c\c\c\c\c\c\c\c\c}\newcommand{\c}{\d\d\d\d\d\d\d\d\d\d}\newcommand{\d}{\e\e\e\e\e\e\e\e\e\e}\newcommand{\e}{xxxxxxxxxx} $\b$
\begin{tikzpicture} \draw (0,0); \end{tikzpicture}
\catcode${"`"}\%=12 \csname input\endcsname \loop\iftrue\repeat`
    const [said = ""] = saidBy(texImporter, hostile)
    for (const kept of [
      "\\input{/etc/passwd}",
      "\\write",
      "18{rm -rf /}".slice(0, 2),
      "\\def",
      "^^5cinput",
      "$\\a$",
      "$\\b$",
      "\\draw (0,0);",
      "\\csname",
    ])
      expect(said).toContain(kept)
    expect(remarks(texImporter, hostile)).toEqual(
      expect.arrayContaining([
        "1: command \\input",
        "2: command \\write",
        "2: command \\def",
        "3: macro \\a",
        "4: macro \\b",
        "5: environment tikzpicture",
      ]),
    )
  })

  it.each([
    ["an open formula", "a $x + y\n\nnext $z$", ["a \\$x + y", "next $z$"], ["1: unclosed $"]],
    ["an open display", "a $$x + y", ["a \\$\\$x + y"], ["1: unclosed $$"]],
    ["an open environment", "a \\begin{align} b", ["a b"], ["1: unclosed \\begin{align}"]],
    ["an open brace", "a \\textbf{b", ["a"], ["1: command \\textbf"]],
    ["a picture", "a \\includegraphics[width=1cm]{p/q.png} b", ["p/q.png"], ["1: picture p/q.png"]],
    ["a table", "\\begin{tabular}{l} a & b \\end{tabular}", ["a & b"], ["1: table"]],
  ])("keeps the text of %s", (_, text, kept, told) => {
    const said = saidBy(texImporter, text).join("\n")
    for (const words of kept) expect(said).toContain(words)
    expect(remarks(texImporter, text)).toEqual(told)
  })

  it("reads accents, quotation marks, dashes and signs", () => {
    expect(
      saidBy(texImporter, "Caf\\'e, \\\"Uber ``so'' -- 5\\% \\& \\LaTeX{} a~b \\emph{c} \\texttt{d} 5\\$"),
    ).toEqual(["text: Café, Über “so” – 5% & LaTeX a b c `d` 5\\$"])
  })

  it("leaves no letter of a text out, whatever the text is", () => {
    const words = Array.from({ length: 40_000 }, (_, i) => `w${i}`)
    const cards = drafted(texImporter, words.join(" ")).file.cards
    expect(cards.every(({ texts }) => (texts.body ?? "").length <= BOARD_LIMITS.textLength)).toBe(true)
    expect(
      cards
        .map(({ texts }) => texts.body)
        .join("")
        .replace(/\s/g, ""),
    ).toBe(words.join(""))
  })
})

describe("Markdown as cards", () => {
  it("reads headings, lists, displays, chains and code", () => {
    const text = [
      "# Notes", "", "Let $f$ be *smooth* and __bold__, see [here](https://x.test).", "continued",
      "$$", "f(\\bm{x}) = \\bm{x}^\\top \\bm{x}", "$$", "## Then", "- a", "  - b", "1. c",
      "$$ \\begin{aligned} \\nabla f &= \\bm{x} + \\bm{x} \\\\ &= 2\\bm{x} \\end{aligned} $$",
      "```math", "E = mc^2", "```", "```py", "x = 1", "```", "![A plot](p.png)", "| a | b |",
      "\\begin{align}", "p &= q", "\\end{align}",
    ].join("\n") // biome-ignore format: a document
    expect(saidBy(markdownImporter, text)).toEqual([
      "text: Let $f$ be smooth and **bold**, see here (https://x.test). continued",
      "function: f(\\bm{x}) = \\bm{x}^\\top \\bm{x}",
      "text: ## Then\n- a\n  - b\n1. c",
      "derivation:  |  | \\bm{x} + \\bm{x} | 2\\bm{x}",
      "function: E = mc^2",
      "text: `x = 1`\nA plot `p.png`\n| a | b |",
      "function: p = q",
    ])
    expect(drafted(markdownImporter, text).file.title).toBe("Notes")
    expect(remarks(markdownImporter, text)).toEqual(["19: picture p.png", "20: table"])
  })

  it("keeps what is never closed", () => {
    expect(saidBy(markdownImporter, "a\n\n$$\nx + y\n\nlast")).toEqual(["text: a\n$$ x + y\nlast"])
    expect(remarks(markdownImporter, "a\n\n$$\nx + y")).toEqual(["3: unclosed $$"])
  })
})

describe("JSON as cards", () => {
  const board = { format: "nabla-board", version: 1, title: "T", cards: [] as unknown[] }
  const card = { id: "a", kind: "text", version: 1, x: 0, y: 0, width: 100, height: 100, order: "a0", texts: { body: "x" }, values: {} } // biome-ignore format: one card
  it.each([
    ["{", "This is no JSON, or it was cut off."],
    ["[".repeat(200_000), "This is no JSON, or it was cut off."],
    ["{}", "This is JSON, but not an exported board."],
    [JSON.stringify(board), "This board has no cards."],
    [
      JSON.stringify({ ...board, version: 99, cards: [card] }),
      "This board was exported by a newer version. Update this server to open it.",
    ],
    [
      JSON.stringify({ ...board, cards: [card, { ...card, id: "b", x: 1e12 }] }),
      "This file is damaged at cards.1.x. Nothing was imported.",
    ],
    [
      JSON.stringify({ ...board, cards: [{ ...card, id: "__proto__" }] }),
      "This file is damaged at cards.0.id. Nothing was imported.",
    ],
    [
      JSON.stringify({
        ...board,
        cards: [{ ...card, values: { deep: JSON.parse("[".repeat(40) + "]".repeat(40)) } }],
      }),
      "This file is damaged at cards.0.values.deep. Nothing was imported.",
    ],
  ])("refuses %.60j in a sentence", (text, sentence) => {
    expect(readAll(jsonImporter, text)).toMatchObject({ ok: false, message: { en: sentence } })
  })

  it("says what only a new board can take", () => {
    const text = JSON.stringify({
      ...board,
      cards: [card, { ...card, id: "b", kind: "hologram" }],
      images: {},
    })
    expect(remarks(jsonImporter, text)).toEqual(["1: ink", "1: kind hologram"])
  })
})

describe("the importers", () => {
  it("are known by the names of files and by what texts hold", () => {
    expect(["a.TEX", "b.md", "c.txt", "d.json", "e.pdf"].map((name) => importerOfFile(name)?.format)).toEqual(
      ["tex", "markdown", "markdown", "json", undefined],
    )
    expect(
      [
        "\\begin{align}a&=b\\\\&=c\\end{align}",
        "# A\n$$\nx\n$$",
        '{"format":"nabla-board"',
        "x^2",
        "just words",
        "a # b",
      ].map((text) => importerOfText(text)?.format),
    ).toEqual(["tex", "markdown", "json", undefined, undefined, undefined])
    expect(IMPORTERS.map(({ format }) => format)).toEqual([...IMPORTERS.map(({ format }) => format)].sort())
  })

  it("say everything in both languages", () => {
    const codes = [
      "command",
      "environment",
      "unclosed",
      "picture",
      "table",
      "too-long",
      "macro",
      "damaged",
      "kind",
      "ink",
    ] as const
    for (const code of codes) {
      const { en, ja } = wordsOfRemark({ code, line: 1, detail: "x" })
      expect([en.length > 10, /[\u3040-\u30ff]/.test(ja)]).toEqual([true, true])
    }
  })

  it.each([
    [texImporter, "Let $f$ be a function of many words.\n\n\\[ f(x) = x^2 \\]\n\n"],
    [markdownImporter, "Let $f$ be a function of many words.\n\n$$f(x) = x^2$$\n\n"],
  ])("tell how far they are from the beginning, also while nothing has become a card", (importer, piece) => {
    const told = [...importer.read(piece.repeat(2_000))]
    expect(told[0]).toBe(0)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    const between = (from: number, to: number) => told.filter((share) => share > from && share <= to).length
    for (const from of [0, 0.1, 0.2, 0.4, 0.6, 0.8]) expect(between(from, from + 0.1)).toBeGreaterThan(0)
    expect(told.at(-1)).toBeGreaterThan(0.9)
    expect(told.at(-1)).toBeLessThanOrEqual(1)
  })

  const LENGTH = 500_000
  const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
  it.each([
    "\\begin{align} ", "{", "$ x \n\n", "$$ ", "\\[ x \\] ", "\\item[", "\\newcommand{\\a}{\\a} $\\a$ ", "a % b\n", "\\textbf{", "\\step{=}{x}{y} ",
    "\\begin{itemize}\\item x ", "\\ ", "\\quad", "x", "word ", "& \\\\ ", "[", "`", "**a", "![", "- $=x$\n", "|a|\n", "```\n", "<!-- card ", "%% record 1 {}\n",
  ])("take time in proportion to the length of %j a hundred thousand times", (piece) => {
    const text = filled(piece)
    for (const importer of [texImporter, markdownImporter]) {
      const start = performance.now()
      readAll(importer, text)
      expect(performance.now() - start).toBeLessThan(6_000)
    }
  }, 60_000) // biome-ignore format: a list of pieces
})
