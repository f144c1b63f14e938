/** A JSON object from the server, not yet looked into. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object whose fields may be looked at. */
export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

/** Calls the product's own API and gives the JSON object of the answer; it throws for refusals and for anything else. */
export async function callApi(address: string, init?: RequestInit): Promise<Fields> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${init?.method ?? "GET"} ${address} answered ${response.status}`)
  const answer: unknown = await response.json()
  if (!isFields(answer)) throw new Error(`${address} gave no object`)
  return answer
}
