import { ListChecks } from "lucide-react"
import { placeDerivation } from "../session/derivation-actions"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** Places a derivation of the selected function, to be worked out line by line; without a selection, one whose goal is still to be chosen. */
export const placeDerivationCommand = defineCommand({
  id: "place-derivation",
  group: "cards",
  label: { en: "Derivation", ja: "導出カード" },
  icon: ListChecks,
  shortcuts: ["="],
  refusal: refuseWithoutWriting,
  run: placeDerivation,
})
