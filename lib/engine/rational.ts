/** An exact fraction in lowest terms with a positive denominator. Decimals that people type stay exact. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Makes a fraction; `den` must not be zero (the caller checks, since only it knows the place in the formula). */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  let n = BigInt(num)
  let d = BigInt(den)
  if (d === 0n) throw new RangeError("a fraction with denominator zero")
  if (d < 0n) {
    n = -n
    d = -d
  }
  const g = gcd(n, d)
  return g > 1n ? { num: n / g, den: d / g } : { num: n, den: d }
}

export const ZERO = rational(0)
export const ONE = rational(1)
export const MINUS_ONE = rational(-1)

export const addRational = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den)
export const multiplyRational = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den)
export const equalRational = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den
export const isZero = (a: Rational): boolean => a.num === 0n
export const isOne = (a: Rational): boolean => a.num === 1n && a.den === 1n
export const isInteger = (a: Rational): boolean => a.den === 1n
export const toNumber = (a: Rational): number => Number(a.num) / Number(a.den)

/** Reads the digits of a decimal such as `10.25` exactly. */
export function parseDecimal(text: string): Rational {
  const [whole = "0", fraction = ""] = text.split(".")
  return rational(BigInt(`${whole || "0"}${fraction}`), 10n ** BigInt(fraction.length))
}
