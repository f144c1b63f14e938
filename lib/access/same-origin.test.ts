import { describe, expect, it } from "vitest"
import { isSameOrigin } from "./same-origin"

describe("isSameOrigin", () => {
  it.each<[boolean, string, Record<string, string>]>([
    [true, "our page", { host: "nabla.test:3000", origin: "http://nabla.test:3000" }],
    [true, "our page, host in capitals", { host: "Nabla.Test", origin: "https://nabla.test" }],
    [
      true,
      "our page under the public address",
      { host: "10.0.0.7:3000", origin: "https://nabla.example.org" },
    ],
    [true, "a program", { host: "nabla.test" }],
    [
      true,
      "a browser that sends no origin but says it is us",
      { host: "nabla.test", "sec-fetch-site": "same-origin" },
    ],
    [false, "another site", { host: "nabla.test", origin: "https://evil.example" }],
    [false, "another port", { host: "nabla.test:3000", origin: "http://nabla.test:4000" }],
    [false, "a neighbour below one domain", { host: "nabla.test", "sec-fetch-site": "same-site" }],
    [false, "another site without an origin", { host: "nabla.test", "sec-fetch-site": "cross-site" }],
    [false, "a sandboxed frame", { host: "nabla.test", origin: "null" }],
    [
      false,
      "a host that begins like ours",
      { host: "nabla.test", origin: "https://nabla.test.evil.example" },
    ],
    [false, "another scheme", { host: "nabla.test", origin: "ftp://nabla.test" }],
    [false, "no host", { origin: "https://nabla.test" }],
  ])("is %s for %s", (expected, _what, headers) => {
    expect(isSameOrigin(new Headers(headers), "https://nabla.example.org")).toBe(expected)
  })
})
