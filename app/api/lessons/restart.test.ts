import { expect, it } from "vitest"
import { startTestServer } from "@/server/testing/test-server"
import { joinAs, newLesson, startSchool } from "./lesson.testing"

it("a pause outlives a restart of the server, and ends with what the board allowed before it", async () => {
  const { server, teacher } = await startSchool()
  const { board, code, doIn, viewOf } = await newLesson(server, teacher)
  await server.services.boards.settle(board, { mode: "viewOnly" })
  const { cookie } = await joinAs(code, "Aoki")
  await doIn(teacher.cookie, "pause", { isPaused: true })
  await server.stop()
  const restarted = await startTestServer({}, server.settings.dataFolder)
  const modeOf = async () => (await restarted.services.boards.find(board))?.mode
  expect([await modeOf(), (await viewOf(cookie)).isPaused]).toEqual(["paused", true])
  expect((await viewOf(teacher.cookie)).stage.isPaused).toBe(true)
  await doIn(teacher.cookie, "pause", { isPaused: false })
  expect([await modeOf(), (await viewOf(cookie)).isPaused]).toEqual(["viewOnly", false])
  await restarted.remove()
})
