import { CallRefused, refusalIn } from "@/components/ui/call-refused"

/** A JSON object from the server, not yet looked into. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object whose fields may be looked at. */
export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

/** Why a call failed, as the server says it; null where it could not be reached. */
export const saidBy = (problem: unknown): string | null =>
  problem instanceof CallRefused ? problem.message : null

/** Calls the product's own API and gives the JSON object of the answer; it throws for refusals, which `saidBy` reads, and for anything else. */
export async function callApi(address: string, init?: RequestInit): Promise<Fields> {
  const response = await fetch(address, init)
  if (!response.ok) {
    const answer: unknown = await response.json().catch(() => null)
    throw refusalIn(answer) ?? new Error(`${init?.method ?? "GET"} ${address} answered ${response.status}`)
  }
  const answer: unknown = await response.json()
  if (!isFields(answer)) throw new Error(`${address} gave no object`)
  return answer
}
