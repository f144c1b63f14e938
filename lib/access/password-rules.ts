/** Signs of a password: fewer are guessed, and more only cost time to hash. */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const

// Those of the usual lists of leaked passwords that are long enough to pass otherwise.
const COMMON = new Set(
  `1234567890 12345678910 0123456789 9876543210 0987654321 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 qwertyuiop qwerty12345 qwerty123456 qwertyqwerty asdfghjkl123
  password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 letmein123 welcome123 iloveyou123 administrator admin12345 admin123456 changeme123 football123
  abcdefghij abcdefghijk abc1234567 abcd123456 a123456789 1234567890a 1111111111 0000000000 1212121212 1123581321 3141592653 31415926535 sakura12345 doraemon123 nabla12345 nablanabla
  mathematics mathematics1 pokemon1234 dragon12345 monkey12345 trustno1234 superman123 princess123 sunshine123`.split(
    /\s+/,
  ),
)

/**
 * Whether a password is too easy to guess: too short, of few different signs, one of the common ones, or made of the person's own address or name. Longer than
 * the longest counts as weak too, since it is not taken.
 */
export function isWeakPassword(
  password: string,
  own: { readonly email: string; readonly name: string },
): boolean {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.least || password.length > PASSWORD_LENGTH.most) return true
  if (new Set(password).size < 4) return true
  const plain = password.toLowerCase()
  if (COMMON.has(plain)) return true
  const [mailbox = ""] = own.email.toLowerCase().split("@")
  const personal = [own.email, mailbox, own.name.replace(/\s+/g, "")].map((word) => word.toLowerCase())
  return personal.some((word) => word.length >= 4 && plain.replace(word, "").length < 4)
}
