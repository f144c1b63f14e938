/** The longest name that a person may give. */
export const NAME_LIMIT = 40

/**
 * A name as others see it: one line without control signs, signs that turn the direction of writing and marks piled on each other. Empty
 * where nothing is left. Markup is kept as the letters that it is: nothing of ours reads a name as anything else.
 */
export function cleanName(typed: string): string {
  const line = typed
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .replace(/\s+/g, " ")
    .trim()
  return [...line].slice(0, NAME_LIMIT).join("").trim()
}

/** Letters of other scripts that look like Latin ones. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  н: "h",
  і: "i",
  ј: "j",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  ѕ: "s",
  т: "t",
  у: "y",
  х: "x",
  α: "a",
  ο: "o",
  ρ: "p",
  ν: "v",
  ι: "i",
  κ: "k",
  τ: "t",
  "0": "o",
  "1": "l",
  i: "l",
  "|": "l",
}

/** What is left of a name where letter case, accents, spaces and look-alikes do not count. */
function skeleton(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, "")
  return [...plain].map((letter) => LOOKS_LIKE[letter] ?? letter).join("")
}

/** Titles that make anybody look like the one who teaches. */
const TITLES = /^(?:teacher|the teacher|host|instructor|先生|教師|講師)$/iu

/** Whether a name would be taken for one of the people who teach: the same to the eye, or a title alone. */
export function isTeachersName(name: string, teachers: readonly string[]): boolean {
  if (TITLES.test(name.trim())) return true
  const own = skeleton(name)
  return own !== "" && teachers.some((teacher) => skeleton(teacher) === own)
}
