import { spawn } from "node:child_process"
import { bundlePrograms, generateClients, installPackages, root } from "./prepare.mjs"

await installPackages()
await generateClients()
await bundlePrograms()
const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
})
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal))
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
