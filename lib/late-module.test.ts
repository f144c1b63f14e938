import { describe, expect, it, vi } from "vitest"
import { lateModule, presentModule } from "./late-module"

describe("lateModule", () => {
  it("is loaded once for all who ask, and tells when it is there", async () => {
    const bring = vi.fn(async () => "module")
    const late = lateModule(bring)
    const told = vi.fn()
    late.subscribe(told)
    expect(late.now()).toBeNull()
    expect(bring).not.toHaveBeenCalled()
    expect(await Promise.all([late.load(), late.load()])).toEqual(["module", "module"])
    expect(bring).toHaveBeenCalledTimes(1)
    expect(told).toHaveBeenCalledTimes(1)
    expect(late.now()).toBe("module")
  })

  it("tries again after a failure, and tells nobody who stopped listening", async () => {
    const bring = vi.fn(async () => "module").mockRejectedValueOnce(new Error("no network"))
    const late = lateModule(bring)
    const told = vi.fn()
    late.subscribe(told)()
    await expect(late.load()).rejects.toThrow("no network")
    expect(late.now()).toBeNull()
    expect(await late.load()).toBe("module")
    expect(told).not.toHaveBeenCalled()
  })
})

describe("presentModule", () => {
  it("is there at once", async () => {
    const present = presentModule(1)
    expect([present.now(), await present.load()]).toEqual([1, 1])
  })
})
