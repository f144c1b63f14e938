/** Lanczos' coefficients for g = 7 (Godfrey 2001): fifteen digits right of 1/2. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

const isPole = (x: number): boolean => x <= 0 && Number.isInteger(x)

/** The series of Lanczos at x − 1 and the base of its power. */
function lanczos(x: number): { sum: number; base: number } {
  const sum = LANCZOS.reduce((all, term, k) => all + (k === 0 ? term : term / (x - 1 + k)), 0)
  return { sum, base: x + 6.5 }
}

/** The gamma function; it has no value at 0, −1, −2, … */
export function gammaValue(x: number): number {
  if (Number.isNaN(x) || isPole(x)) return Number.NaN
  // Euler's reflection
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gammaValue(1 - x))
  const { sum, base } = lanczos(x)
  return Math.sqrt(2 * Math.PI) * base ** (x - 0.5) * Math.exp(-base) * sum
}

/** The logarithm of the gamma function of a positive number, also where the function itself is too large to be a number. */
export function lnGammaValue(x: number): number {
  if (!(x > 0)) return Number.NaN
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGammaValue(1 - x)
  const { sum, base } = lanczos(x)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

/** Bernoulli's numbers B₂, B₄, … */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510]

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1))

/** The derivative of order `order` of the digamma function, by its recurrence and, far out, its asymptotic series (Abramowitz and Stegun 6.3.18, 6.4.11). */
export function polygammaValue(order: number, x: number): number {
  if (Number.isNaN(x) || isPole(x)) return Number.NaN
  const sign = order % 2 === 0 ? 1 : -1
  if (x < 18) return polygammaValue(order, x + 1) - (sign * factorial(order)) / x ** (order + 1)
  if (order === 0)
    return BERNOULLI.reduce(
      (sum, bernoulli, k) => sum - bernoulli / ((2 * k + 2) * x ** (2 * k + 2)),
      Math.log(x) - 1 / (2 * x),
    )
  const tail = BERNOULLI.reduce(
    (sum, bernoulli, k) =>
      sum + (bernoulli * factorial(2 * k + 1 + order)) / (factorial(2 * k + 2) * x ** (2 * k + 2 + order)),
    factorial(order - 1) / x ** order + factorial(order) / (2 * x ** (order + 1)),
  )
  return -sign * tail
}
