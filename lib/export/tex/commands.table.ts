/**
 * The commands of formulas that are written to LaTeX: what is not listed here never reaches a file, whoever typed it. The packages that the
 * document loads (amsmath, amssymb, bm, mathtools) define all of them.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Symbols without arguments. */
const SYMBOLS = words(`
  alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega
  varepsilon vartheta varpi varrho varsigma varphi varkappa digamma
  Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  varGamma varDelta varTheta varLambda varXi varPi varSigma varUpsilon varPhi varPsi varOmega
  aleph beth hbar hslash ell imath jmath wp Re Im partial nabla infty emptyset varnothing forall exists nexists
  neg lnot top bot dagger ddagger prime backprime angle triangle square blacksquare Box diamond Diamond flat natural sharp complement
  checkmark maltese S P
  cdot cdots ldots vdots ddots dots dotsc dotsb dotsm dotsi dotso times div pm mp odot oplus ominus otimes oslash circ
  bullet ast star cap cup sqcap sqcup uplus wedge vee land lor setminus smallsetminus amalg wr intercal ltimes rtimes boxtimes boxplus
  centerdot circledast circledcirc
  le leq leqslant ge geq geqslant ne neq equiv approx approxeq sim simeq cong propto varpropto ll gg lll ggg in ni notin subset
  subseteq subsetneq supset supseteq supsetneq prec preceq succ succeq asymp doteq models vdash dashv bowtie smile frown
  lesssim gtrsim coloneqq eqqcolon Coloneqq
  to gets rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow longleftarrow
  longleftrightarrow Longrightarrow Longleftarrow Longleftrightarrow mapsto longmapsto implies impliedby iff uparrow downarrow
  updownarrow Uparrow Downarrow nearrow searrow swarrow nwarrow hookrightarrow hookleftarrow rightharpoonup rightharpoondown
  leftharpoonup leftharpoondown rightleftharpoons rightsquigarrow twoheadrightarrow
  mid nmid parallel nparallel perp therefore because colon
  sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth exp log ln lg det dim ker max min sup inf lim limsup liminf arg
  deg gcd hom Pr
  quad qquad enspace thinspace medspace thickspace negthinspace negmedspace negthickspace
  mathstrut
`)

/** Large operators, which may be followed by limits. */
const OPERATORS = words(`
  sum prod coprod int iint iiint oint bigcup bigcap bigvee bigwedge bigoplus bigotimes bigodot biguplus bigsqcup
`)

/** Commands with one argument that is a formula. */
const WITH_ONE = words(`
  bm boldsymbol pmb mathbf mathrm mathit mathsf mathtt mathnormal
  hat widehat tilde widetilde bar overline underline vec overrightarrow overleftarrow dot ddot dddot acute grave check breve mathring
  overbrace underbrace boxed phantom hphantom vphantom smash mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner
  substack xrightarrow xleftarrow
`)

/** Commands with two arguments that are formulas. */
const WITH_TWO = words("frac dfrac tfrac cfrac binom dbinom tbinom overset underset stackrel")

/** Commands that stand for a run of text. */
const TEXT = words("text textrm textnormal textbf textit textsf texttt mbox")

/** Alphabets that have capital letters only; other characters would print as something else. */
const CAPITALS = words("mathbb mathcal")

/** Switches of size that reach to the end of their group. */
const STYLES = words("displaystyle textstyle scriptstyle scriptscriptstyle")

/** Commands that take a delimiter. */
const BIG = words(`
  big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm
`)

/** What KaTeX knows and LaTeX does not, in LaTeX. */
const RENAMED: Readonly<Record<string, string>> = {
  R: "\\mathbb{R}",
  Reals: "\\mathbb{R}",
  reals: "\\mathbb{R}",
  N: "\\mathbb{N}",
  natnums: "\\mathbb{N}",
  Z: "\\mathbb{Z}",
  Complex: "\\mathbb{C}",
  cnums: "\\mathbb{C}",
  argmax: "\\operatorname*{arg\\,max}",
  argmin: "\\operatorname*{arg\\,min}",
  lt: "<",
  gt: ">",
  infin: "\\infty",
  empty: "\\emptyset",
  degree: "{}^{\\circ}",
  plusmn: "\\pm",
  sdot: "\\cdot",
  sub: "\\subset",
  sube: "\\subseteq",
  isin: "\\in",
  thetasym: "\\vartheta",
  Alpha: "\\mathrm{A}",
  Beta: "\\mathrm{B}",
}

/** Delimiters that are commands; single characters are in `DELIMITER_CHARACTERS`. */
export const DELIMITER_COMMANDS: ReadonlySet<string> = new Set(
  words(`
    \\{ \\} \\| \\lbrace \\rbrace \\lbrack \\rbrack \\langle \\rangle \\lvert \\rvert \\lVert \\rVert \\vert \\Vert \\lceil \\rceil
    \\lfloor \\rfloor \\lgroup \\rgroup \\ulcorner \\urcorner \\llcorner \\lrcorner \\uparrow \\downarrow \\updownarrow \\Uparrow
    \\Downarrow \\backslash
  `),
)
export const DELIMITER_CHARACTERS = "()[]|/.<>"

/** Control symbols that stand for themselves. */
const CONTROL_SYMBOLS = ["\\,", "\\;", "\\:", "\\!", "\\>", "\\ ", "\\%", "\\#", "\\$", "\\&", "\\_"]

/** What a command takes and becomes. */
export type MathCommand =
  | { readonly takes: "nothing"; readonly tex: string }
  | { readonly takes: "limits" | "text" | "capitals" | "style" | "delimiter" }
  | { readonly takes: "formulas"; readonly count: 1 | 2 }

const table = new Map<string, MathCommand>()
const add = (names: readonly string[], command: MathCommand) => {
  for (const name of names) table.set(`\\${name}`, command)
}
for (const symbol of CONTROL_SYMBOLS) table.set(symbol, { takes: "nothing", tex: symbol })
for (const name of SYMBOLS) table.set(`\\${name}`, { takes: "nothing", tex: `\\${name}` })
for (const name of DELIMITER_COMMANDS) table.set(name, { takes: "nothing", tex: name })
for (const [name, tex] of Object.entries(RENAMED)) table.set(`\\${name}`, { takes: "nothing", tex })
table.set("\\space", { takes: "nothing", tex: "\\ " })
table.set("\\nobreakspace", { takes: "nothing", tex: "\\ " })
add(OPERATORS, { takes: "limits" })
add(WITH_ONE, { takes: "formulas", count: 1 })
add(["bold"], { takes: "formulas", count: 1 })
add(WITH_TWO, { takes: "formulas", count: 2 })
add(TEXT, { takes: "text" })
add(CAPITALS, { takes: "capitals" })
add(STYLES, { takes: "style" })
add(BIG, { takes: "delimiter" })

/** The commands by name with backslash. */
export const MATH_COMMANDS: ReadonlyMap<string, MathCommand> = table

/** The environments of formulas, by name as typed: what they become, and how many columns they may have (0: no bound). */
export const ENVIRONMENTS: ReadonlyMap<string, { readonly tex: string; readonly columns: number }> = new Map([
  ...words("matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix aligned").map(
    (name) => [name, { tex: name, columns: 0 }] as const,
  ),
  ["cases", { tex: "cases", columns: 2 }],
  ["dcases", { tex: "dcases", columns: 2 }],
  ["rcases", { tex: "rcases", columns: 2 }],
  ["gathered", { tex: "gathered", columns: 1 }],
  ["split", { tex: "aligned", columns: 0 }],
  ["align", { tex: "aligned", columns: 0 }],
  ["align*", { tex: "aligned", columns: 0 }],
  ["gather", { tex: "gathered", columns: 1 }],
  ["gather*", { tex: "gathered", columns: 1 }],
])
