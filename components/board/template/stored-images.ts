import type { CardImages } from "@/components/cards/card-images"
import { isImageHash } from "@/lib/images/formats"

/** Pictures that came with a board's file. They stand in memory as long as the board is shown. */
export function storedImages(images: Readonly<Record<string, string>>): {
  readonly images: CardImages
  readonly dispose: () => void
} {
  const urls = new Map<string, string>()
  const urlOf = (hash: string): string => {
    const known = urls.get(hash)
    if (known !== undefined) return known
    const base64 = isImageHash(hash) && Object.hasOwn(images, hash) ? images[hash] : undefined
    if (base64 === undefined) return "data:,"
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const url = URL.createObjectURL(new Blob([bytes]))
    urls.set(hash, url)
    return url
  }
  return {
    images: { urlOf, uploadOf: () => null, retry: () => undefined, subscribe: () => () => undefined },
    dispose() {
      for (const url of urls.values()) URL.revokeObjectURL(url)
      urls.clear()
    },
  }
}
