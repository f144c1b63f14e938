import { afterAll, describe, expect, it } from "vitest"
import { answerRequest } from "./answer-request"
import { createDerivations } from "./derivations"
import { createDerivationPool } from "./pool"
import { noStore } from "./store"
import { derivationWorker } from "./worker-location"

const derivations = createDerivations({
  pool: createDerivationPool({ worker: derivationWorker(), size: 1 }),
  store: noStore,
})
afterAll(() => derivations.close())

const SQUARE = {
  id: "q",
  latex: "x^2",
  variables: [{ name: "x", latex: "x", kind: "scalar", shape: [] }],
  wrt: "x",
}
async function answer(body: unknown, language: "en" | "ja" = "en") {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  const response = await answerRequest(text, derivations, language)
  return { status: response.status, headers: response.headers, json: await response.json() }
}

describe("POST /api/derive", () => {
  it("answers a question with its id and a strong tag of the question", async () => {
    const [first, again, other] = [
      await answer(SQUARE),
      await answer(SQUARE),
      await answer({ ...SQUARE, id: "r" }),
    ]
    expect(first).toMatchObject({
      status: 200,
      json: { id: "q", ok: true, derivative: { kind: "ordinary" } },
    })
    expect(first.headers.get("etag")).toMatch(/^"[\w-]{43}"$/)
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"))
    expect(other.headers.get("etag")).not.toBe(first.headers.get("etag"))
  })

  it("answers a refusal with 200 as well", async () => {
    expect(await answer({ ...SQUARE, latex: "x + (" })).toMatchObject({
      status: 200,
      json: {
        id: "q",
        ok: false,
        error: { code: "syntax-error", span: [expect.any(Number), expect.any(Number)] },
      },
    })
  })

  it("leaves the id out when none was given", async () => {
    const { id, ...question } = SQUARE
    expect((await answer(question)).json).not.toHaveProperty("id")
  })

  it.each([
    ["{", "not-json", "The body is not JSON.", "本文が JSON ではありません。"],
    [
      "[]",
      "not-a-question",
      "The question must be a JSON object.",
      "質問は JSON オブジェクトでなければなりません。",
    ],
    [
      { ...SQUARE, order: 7 },
      "not-a-question",
      'The field "order" must be a whole number from 1 to 6.',
      "フィールド「order」は 1 から 6 までの整数でなければなりません。",
    ],
  ])("says with 400 that %j is no question", async (body, code, en, ja) => {
    expect(await answer(body)).toMatchObject({ status: 400, json: { error: { code, message: en } } })
    expect((await answer(body, "ja")).json).toMatchObject({ error: { code, message: ja } })
  })

  it("asks to come again when no worker can take the question", async () => {
    const closed = createDerivations({
      pool: createDerivationPool({ worker: derivationWorker(), size: 1 }),
      store: noStore,
    })
    await closed.close()
    const response = await answerRequest(JSON.stringify(SQUARE), closed, "en")
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"])
    expect(await response.json()).toMatchObject({ error: { code: "overloaded" } })
  })
})
