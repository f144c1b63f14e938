/** The cookies of a browser, of one site. */
export class CookieJar {
  readonly #values = new Map<string, string>()

  /** What the browser sends. */
  get header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join("; ")
  }

  /** Keeps what an answer sets and forgets what it takes back. */
  keep(response: Response): Response {
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";")
      const at = pair.indexOf("=")
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === "" || /Max-Age=0(;|$)/i.test(set)) this.#values.delete(name)
      else this.#values.set(name, value)
    }
    return response
  }

  /** Fetches with these cookies, without following where it leads. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(this.header && { cookie: this.header }) }
    return this.keep(await fetch(url, { ...init, headers, redirect: "manual" }))
  }
}
