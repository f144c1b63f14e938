import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

/** The boards that ours is measured beside. */
export const PEERS = ["tldraw", "excalidraw", "bare"] as const

const folder = fileURLToPath(new URL("../board-peers", import.meta.url))
const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", html: "text/html" }

/** Installs the peers where they are missing, bundles a page of each, and serves them. */
export async function servePeers(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (!existsSync(join(folder, "node_modules")))
    execFileSync("npm", ["ci", "--ignore-scripts", "--legacy-peer-deps"], { cwd: folder, stdio: "inherit" })
  const out = await mkdtemp(join(tmpdir(), "nabla-peers-"))
  await build({
    absWorkingDir: folder,
    entryPoints: PEERS.map((peer) => join(folder, `${peer}.jsx`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    jsx: "automatic",
    platform: "browser",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"' },
    loader: { ".woff2": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
    logLevel: "error",
  })
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1)
    if (PEERS.some((peer) => peer === name)) {
      const page = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"><div id="root"></div><script type="module" src="/${name}.js"></script>`
      response.writeHead(200, { "content-type": "text/html" }).end(page)
      return
    }
    const file = /^[a-z]+\.(js|css)$/.exec(name)
    readFile(join(out, file ? name : "missing")).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[file?.[1] ?? ""] ?? "" }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(out, { recursive: true, force: true })
    },
  }
}
