/** In a page the words of refusals come after the reader: `worded.ts` brings them. */
export const catalogue = null
