/** Tailwind 4 is a PostCSS plugin; it needs no other configuration. */
const config = { plugins: { "@tailwindcss/postcss": {} } }

export default config
