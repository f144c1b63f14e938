import type { CDPSession } from "@playwright/test"

/** Bytes of a page's heap after everything that can go has gone. */
export async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.enable")
  for (let i = 0; i < 3; i += 1) await cdp.send("HeapProfiler.collectGarbage")
  return (await cdp.send("Runtime.getHeapUsage")).usedSize
}

/** Elements and texts of the page that are held, whether they stand in it or not. */
export async function heldNodes(cdp: CDPSession): Promise<number> {
  await cdp.send("Performance.enable")
  const { metrics } = await cdp.send("Performance.getMetrics")
  return metrics.find(({ name }) => name === "Nodes")?.value ?? 0
}

/** Bytes in megabytes, to a tenth. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10
