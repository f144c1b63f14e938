/**
 * For lib0's `buffer.js` in pages (`next.config.ts`): its branch for Node names `Buffer`, in whose place the bundler would put 6 kB that no
 * browser ever runs. Behind `globalThis` it stays a name.
 */
module.exports = (source) => source.replaceAll("Buffer.from(", "globalThis.Buffer.from(")
