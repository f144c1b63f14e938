/** Sends a change of a template; it throws where the server refuses or cannot be reached. */
export async function sendTemplate(
  id: string,
  rest: string,
  method: "PATCH" | "DELETE" | "POST",
  body?: unknown,
): Promise<unknown> {
  const address = `/api/templates/${encodeURIComponent(id)}${rest}`
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}`)
  return response.status === 204 ? null : response.json()
}
