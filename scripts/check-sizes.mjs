/** Refuses files that have grown into more than one thing: 300 lines at most, 200 for nine files in ten. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

const HARD_LIMIT = 300
const P90_LIMIT = 200
// Lists and tables of data may be long: they are read by searching, not from top to bottom.
const DATA = [/\/index\.tsx?$/, /\.table\.ts$/, /\.test\.tsx?$/, /engine\/errors\.ts$/]

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file && !DATA.some((pattern) => pattern.test(file)))
const sizes = []
for (const file of files) {
  try {
    sizes.push({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 })
  } catch {
    // A file that was removed but is still in the index is not there to be too long.
  }
}
sizes.sort((a, b) => b.lines - a.lines)
const p90 = sizes[Math.floor(sizes.length * 0.1)]?.lines ?? 0
const tooLong = sizes.filter((entry) => entry.lines > HARD_LIMIT)
for (const { file, lines } of tooLong)
  console.error(`${file} has ${lines} lines; ${HARD_LIMIT} is the limit. Split it by what it does.`)
if (p90 > P90_LIMIT)
  console.error(`One file in ten has more than ${p90} lines; the limit for that is ${P90_LIMIT}.`)
console.error(`${sizes.length} files, p90 ${p90} lines, longest ${sizes[0]?.lines ?? 0}`)
process.exit(tooLong.length > 0 || p90 > P90_LIMIT ? 1 : 0)
