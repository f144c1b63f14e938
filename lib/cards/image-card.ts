import { type ImageType, isImageHash, isImageType } from "../images/formats"
import { type CardContent, defineCard } from "./define"
import type { Json } from "./json"

/** Which picture a card shows: the name of its bytes, which the server keeps, and what it looks like without them. */
export interface Picture {
  /** SHA-256 of the bytes in hexadecimal digits. */
  readonly hash: string
  readonly mediaType: ImageType
  /** In pixels. */
  readonly width: number
  readonly height: number
}

const isSide = (value: Json | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value) && value > 0 && value <= 100_000

function readPicture(json: Json): Readonly<Record<string, Json>> | null | undefined {
  if (json === null) return null
  if (typeof json !== "object" || Array.isArray(json)) return undefined
  const { hash, mediaType, width, height } = json as Readonly<Record<string, Json>> // no list, as just checked
  if (typeof hash !== "string" || !isImageHash(hash)) return undefined
  if (typeof mediaType !== "string" || !isImageType(mediaType)) return undefined
  return isSide(width) && isSide(height) ? { hash, mediaType, width, height } : undefined
}

function readFields({ texts, values }: CardContent): {
  readonly picture: Picture | null
  readonly alt: string
} {
  const picture = readPicture(values.picture ?? null) ?? null
  // What `readPicture` lets through has just the fields of a picture.
  return { picture: picture as Picture | null, alt: texts.alt ?? "" }
}

/** A picture. The document says which one; its bytes stand on the server, once for all who show it. */
export const imageCard = defineCard({
  kind: "image",
  version: 1,
  title: { en: "Picture", ja: "画像" },
  texts: { alt: { label: { en: "Description", ja: "説明" }, empty: "", holds: "prose" } },
  values: { picture: { label: { en: "Picture", ja: "画像" }, empty: null, read: readPicture } },
  families: {},
  defaultSize: { width: 320, height: 240 },
  minimalSize: { width: 48, height: 48 },
  upgrades: [],
  read: readFields,
  declares: () => [],
  defines: () => null,
  needs: () => ({ names: [], cards: [] }),
  aspect: (content) => {
    const { picture } = readFields(content)
    return picture && picture.width / picture.height
  },
  pointElsewhere: (content) => content,
  samples: [
    {
      texts: { alt: "The graph of $f(x) = x^2$ with its tangent at $x = 1$" },
      values: { picture: { hash: "0".repeat(64), mediaType: "image/png", width: 640, height: 480 } },
    },
    {
      texts: { alt: "" },
      values: { picture: { hash: "f".repeat(64), mediaType: "image/jpeg", width: 1, height: 1200 } },
    },
    { texts: { alt: "黒板の写真" }, values: {} },
  ],
})
