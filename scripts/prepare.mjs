/**
 * Brings a checkout to the point where it can run: packages, database client, bundles, pages. Each part keeps a stamp of what
 * it was made from and is skipped while nothing changed. Uses Node's own modules only, since packages may be missing.
 */
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const npm = process.platform === "win32" ? "npm.cmd" : "npm"

/** Progress goes to standard error, so that the commands that answer on standard output stay clean. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Runs a program in the project's folder and fails with its name when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : 2, quiet ? "pipe" : 2],
    })
    let output = ""
    child.stdout?.on("data", (data) => {
      output += data
    })
    child.stderr?.on("data", (data) => {
      output += data
    })
    child.on("error", reject)
    child.on("close", (code) => {
      if (code === 0) return resolve(output)
      if (quiet) process.stderr.write(output)
      reject(new Error(`${[command, ...args].join(" ")} ended with code ${code}`))
    })
  })
}

function* files(path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(full).sort()) {
    if (name === "generated" || name === "node_modules" || /\.test\.tsx?$/.test(name)) continue
    yield* files(join(path, name))
  }
}

function fingerprint(paths) {
  const hash = createHash("sha256").update(process.version)
  for (const path of paths)
    for (const file of files(path))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(join(root, file)))
  return hash.digest("hex")
}

async function onceFor(name, paths, isThere, work) {
  const stamp = join(root, "node_modules", ".nabla", `${name}.stamp`)
  const wanted = fingerprint(paths)
  if (isThere() && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

const has = (path) => () => existsSync(join(root, path))

/** Installs the packages of the lock file when they are missing or the lock file changed. */
export function installPackages() {
  return onceFor(
    "packages",
    ["package-lock.json", ".npmrc"],
    has("node_modules/next/package.json"),
    async () => {
      say("Installing packages (once; a minute or two) …")
      // Not `npm ci`: it refuses a lock file without the optional binaries of other platforms, which a mirror may not carry. Installing
      // without saving takes exactly the locked versions and leaves the lock file alone.
      await run(npm, ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"])
    },
  )
}

/** Generates the Prisma clients. */
export function generateClients() {
  return onceFor("prisma", ["prisma", "package-lock.json"], has("lib/db/generated"), async () => {
    say("Generating the database clients …")
    await run(process.execPath, ["prisma/generate.mjs"], { quiet: true })
  })
}

const CODE = ["components", "lib", "server", "prisma", "package-lock.json", "tsconfig.json"]

/** Bundles the server, the derivation worker and the command lines into `dist`. */
export function bundlePrograms() {
  return onceFor("programs", [...CODE, "scripts/bundle.mjs"], has("dist/server.mjs"), async () => {
    say("Bundling the server …")
    await (await import("./bundle.mjs")).bundle(root)
  })
}

/** Builds the pages with Next. */
export function buildPages() {
  const sources = [...CODE, "app", "messages", "public", "next.config.ts", "postcss.config.mjs"]
  return onceFor("pages", sources, has(".next/BUILD_ID"), async () => {
    say("Building the pages (once; about half a minute) …")
    await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      quiet: true,
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    })
  })
}

/** Everything that `npm start` needs. */
export async function prepareProduct() {
  const started = Date.now()
  const did = [await installPackages(), await generateClients(), await bundlePrograms(), await buildPages()]
  if (did.some(Boolean)) say(`Ready to start after ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}
