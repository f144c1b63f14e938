/**
 * Every check of the project, one after another: format and lint, types, import zones, unused code, file sizes, unit and server tests,
 * browser tests. A check that cannot run counts as failed and says so by name. `--fast` leaves the browser out.
 */
import { withPostgres } from "./postgres.mjs"
import { bundlePrograms, generateClients, installPackages, prepareProduct, run, say } from "./prepare.mjs"

const fast = process.argv.includes("--fast")
const node = process.execPath
const bin = (path) => `node_modules/${path}`

async function browserTests() {
  const { ensureChromium } = await import("./browser.mjs")
  const chromium = await ensureChromium()
  await prepareProduct()
  await run(node, [bin("@playwright/test/cli.js"), "test"], { env: { CHROMIUM_PATH: chromium } })
}

/** The tests that store boards, once more on the other database. */
const postgresTests = () =>
  withPostgres((url) =>
    run(
      node,
      [
        bin("vitest/vitest.mjs"),
        "run",
        "server/sync",
        "app/api/boards",
        "app/api/account",
        "app/api/session",
        "lib/db/person-moves",
      ],
      {
        env: { TEST_DATABASE_URL: url },
      },
    ),
  )

const CHECKS = [
  ["format and lint", () => run(node, [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."])],
  ["types", () => run(node, [bin("typescript/bin/tsc"), "--noEmit", "-p", "."])],
  [
    "import zones and cycles",
    () =>
      run(node, [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "app", "components", "lib", "server"]),
  ],
  ["unused code", () => run(node, [bin("knip/bin/knip.js")])],
  ["file sizes", () => run(node, ["scripts/check-sizes.mjs"])],
  ["unit and server tests", () => run(node, [bin("vitest/vitest.mjs"), "run"])],
  ["server tests on PostgreSQL", postgresTests],
  ...(fast ? [] : [["browser tests", browserTests]]),
]

try {
  await installPackages()
  await generateClients()
  await bundlePrograms()
} catch (error) {
  say(`The checks could not be prepared: ${error.message}`)
  process.exit(1)
}

const results = []
for (const [name, check] of CHECKS) {
  say(`\n── ${name}`)
  const started = Date.now()
  let failure = null
  try {
    await check()
  } catch (error) {
    failure = error.message
  }
  results.push({ name, failure, seconds: (Date.now() - started) / 1000 })
}

say("\n── summary")
for (const { name, failure, seconds } of results) {
  say(`${failure ? "failed" : "passed"}  ${name} (${seconds.toFixed(1)} s)${failure ? `: ${failure}` : ""}`)
}
const failed = results.filter((result) => result.failure).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
