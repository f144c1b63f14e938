/**
 * The command lines for derivations: JSON Lines in, JSON Lines out. Makes sure that the program in `dist` is as new as its sources, then runs
 * it. Everything but answers goes to standard error.
 */
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { installPackages, root, say } from "./prepare.mjs"

const SOURCES = ["lib/engine", "lib/derivations", "scripts/bundle.mjs"]

/** The latest change of a file or of anything in a folder; a removed file changes its folder. */
function changed(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path).reduce(
    (latest, name) => (/\.test\.ts$/.test(name) ? latest : Math.max(latest, changed(join(path, name)))),
    stats.mtimeMs,
  )
}

function isFresh(programs) {
  const files = programs.map((name) => join(root, "dist", `${name}.mjs`))
  if (!files.every(existsSync)) return false
  const made = Math.min(...files.map((file) => statSync(file).mtimeMs))
  return SOURCES.every((source) => changed(join(root, source)) < made)
}

/** Runs a program that answers lines: `derive` or `check`. */
export async function runProgram(name) {
  const programs = [name, "derivation-worker"]
  try {
    if (!existsSync(join(root, "node_modules/zod/package.json"))) await installPackages()
    if (!isFresh(programs)) await (await import("./bundle.mjs")).bundle(root, programs)
  } catch (error) {
    say(`The ${name} command could not be prepared: ${error.message}`)
    process.exit(1)
  }
  await import(pathToFileURL(join(root, `dist/${name}.mjs`)).href)
}
