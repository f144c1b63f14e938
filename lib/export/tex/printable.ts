const LATIN = /[ -~\u00a1-\u017f‐-―‘-‟†‡•…‰′″‹›€™]/u

/** Signs of JIS X 0208 that Unicode has twice, of which EUC-JP gives the other one, and two frequent letters of JIS X 0213. */
const BESIDES = "〜‖−¢£¬𠮷𠮟"

/** Whether a character is in the Latin fonts of both engines. */
export const isLatin = (char: string): boolean => LATIN.test(char)

/** The characters that Japanese fonts have by standard: JIS X 0208 and 0212, which is what EUC-JP can say. */
function readJapaneseCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder("euc-jp")
  const bytes: number[] = []
  for (const lead of [[], [0x8f]])
    for (let row = 0xa1; row <= 0xfe; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(...lead, row, cell)
  const characters = new Set(decoder.decode(new Uint8Array(bytes)) + BESIDES)
  characters.delete("\ufffd")
  return characters
}

let japanese: ReadonlySet<string> | null = null

/** Whether a character needs a Japanese font. */
export function isJapanese(char: string): boolean {
  if (char < "\u0370" || isLatin(char)) return false
  japanese ??= readJapaneseCharacters()
  return japanese.has(char)
}

/** Whether the fonts of the exported document are known to have a character; others would vanish from the page without an error. */
export const isPrintable = (char: string): boolean => isLatin(char) || isJapanese(char)
