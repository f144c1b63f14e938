/** What tells a document from a formula or a few words, kept apart from the readers: a page asks it before it has them. */

/** What a text is shows in its beginning; looking through megabytes of it would hold the page up. */
const beginning = (text: string): string => text.slice(0, 100_000)

const hasTex = (text: string): boolean =>
  /\\documentclass|\\begin\s*\{(?:document|alignat\*?|eqnarray\*?|itemize|enumerate|theorem|proof|abstract)\}|\\(?:sub)*section\*?\s*\{|^%% (?:record|silent) \d/m.test(
    text,
  ) ||
  /\\begin\s*\{(align\*?)\}[\s\S]{0,20000}?\\\\\s*(?:\[[^\]]{0,20}\]\s*)?(?:&\s*)?(?:=|\\approx|&=)/.test(
    text,
  )
/** What only a LaTeX document holds: its own frame, headings, lists, or equations in rows. */
export const isTexDocument = (text: string): boolean => hasTex(beginning(text))

const hasMarkdown = (text: string): boolean =>
  /^<!-- (?:record|silent) \d/m.test(text) || (/^#{1,4} \S/m.test(text) && /^\s*\$\$/m.test(text))

/** Displayed formulas under headings, or a file that was written by us: more than a text card holds well. */
export const isMarkdownDocument = (text: string): boolean => hasMarkdown(beginning(text))

/** An exported board. */
export const isBoardFile = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"nabla-board"/.test(text)

/** Whether a text is a document that becomes several cards. */
export const isDocument = (text: string): boolean =>
  isBoardFile(text) || isTexDocument(text) || isMarkdownDocument(text)

/** Whether a file of that name can be read as cards. */
export const isDocumentName = (name: string): boolean =>
  /\.(?:tex|latex|ltx|md|markdown|txt|json)$/i.test(name)
