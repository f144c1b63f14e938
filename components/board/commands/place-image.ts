import { ImagePlus } from "lucide-react"
import { chooseImages } from "../images/place-images"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** Lets a person choose pictures from the device. They can also be pasted and dropped. */
export const placeImage = defineCommand({
  id: "place-image",
  group: "cards",
  label: { en: "Picture", ja: "画像" },
  icon: ImagePlus,
  shortcuts: ["Shift+I"],
  refusal: refuseWithoutWriting,
  run: chooseImages,
})
