import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { run, say } from "./prepare.mjs"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

function onPath(name) {
  try {
    return (
      execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || null
    )
  } catch {
    return null
  }
}

function playwrightOwn() {
  try {
    const path = createRequire(import.meta.url)("@playwright/test").chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** The path of a Chromium that is there, or null: `CHROMIUM_PATH`, the system's, or Playwright's own. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  for (const name of NAMES) {
    const path = onPath(name)
    if (path) return path
  }
  return playwrightOwn()
}

/** Finds a Chromium or installs one: Debian's package where this user may, else Playwright's download. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    say("Installing Chromium and Japanese fonts with apt-get …")
    await run("apt-get", ["update"], { quiet: true })
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      quiet: true,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    })
  } else {
    say("Installing Chromium with Playwright …")
    await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
      quiet: true,
    })
  }
  const installed = findChromium()
  if (!installed) throw new Error("no Chromium could be installed; set CHROMIUM_PATH to one")
  return installed
}
