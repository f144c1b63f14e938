/**
 * Runs a call that may begin a session, one at a time in all tabs of this browser: two first calls at once would both come without a
 * cookie, and make two people of one.
 */
export function oneAdmission<T>(call: () => Promise<T>): Promise<T> {
  // Browsers have locks on secure addresses only.
  return "locks" in navigator ? navigator.locks.request("nabla:admission", call) : call()
}
