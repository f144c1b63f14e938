/** How long a failed load waits before it is tried again without a word from the browser about the network. */
const AGAIN_MS = 5000

/** Runs a load until it has succeeded: again a while after each failure, and at once when the network comes back. Gives the function that ends it. */
export function retryOnline(load: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const end = () => {
    isOver = true
    clearTimeout(timer)
    window.removeEventListener("online", attempt)
  }
  const attempt = () => {
    clearTimeout(timer)
    load().then(end, () => {
      if (!isOver) timer = setTimeout(attempt, AGAIN_MS)
    })
  }
  window.addEventListener("online", attempt)
  attempt()
  return end
}
