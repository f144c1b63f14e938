import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const config: NextConfig = {
  // The custom server compresses nothing that is live; Next compresses pages.
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `tsc` in `npm test`; TypeScript 7 has no compiler API for Next to call.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    rules: {
      "**/lib0/buffer.js": { condition: "browser", loaders: ["./scripts/no-buffer-loader.cjs"] },
      "**/lib/engine/operators/*.ts": {
        condition: "browser",
        loaders: ["./scripts/operators-for-pages-loader.cjs"],
      },
    },
  },
}

export default createNextIntlPlugin({
  requestConfig: "./lib/language/request.ts",
  // The pages' words are compiled when the pages are built: their parser stays out of the browser.
  experimental: { messages: { path: "./messages", format: "json", locales: ["ja", "en"], precompile: true } },
})(config)
