/** How many signs a code for a second device has: 8 · 10¹⁴ codes, so that guessing among those of ten minutes is hopeless. */
export const DEVICE_CODE_LENGTH = 10

/** A code for a second device is good for this long. */
export const DEVICE_CODE_LIVES_MS = 10 * 60_000

/** A code as people read it: in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
