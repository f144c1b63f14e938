/**
 * For the engine's operators in pages (`next.config.ts`): what only tests and the reference of operators read (`docs`, `samples`, `summary`) is
 * left out. It goes by the layout that the formatter gives to a property of the record; `operators-for-pages-loader.test.ts` holds it to every operator.
 */
const READ_ELSEWHERE = /^ {2}(?:docs|samples|summary): (?:[{[]\n[\s\S]*?\n {2}[}\]],\n|.*,\n)/gm

module.exports = (source) => source.replace(READ_ELSEWHERE, "")
