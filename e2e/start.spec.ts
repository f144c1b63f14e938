import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "@playwright/test"
import { freePort } from "./server"

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`somebody starts the product with npm start and stops it with ${signal}: nothing is left running`, async () => {
    const port = await freePort()
    const dataDir = mkdtempSync(join(tmpdir(), "nabla-start-"))
    const npm = spawn("npm", ["start"], {
      env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on("data", (data) => {
        output += data
      })
    }
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    try {
      await expect.poll(answers, { timeout: 60_000 }).toBe(true)
      expect(output).toContain(`http://localhost:${port}`)
      const gone = once(npm, "exit")
      const asked = Date.now()
      npm.kill(signal)
      await gone
      expect(Date.now() - asked).toBeLessThan(5_000)
      expect(await answers()).toBe(false)
    } finally {
      npm.kill("SIGKILL")
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}
