import { Moon } from "lucide-react"
import { chooseDark, isDark } from "../session/colours"
import { defineCommand } from "./define"

/** Switches between light and dark colours. */
export const toggleDark = defineCommand({
  id: "toggle-dark",
  group: "view",
  label: { en: "Dark colours", ja: "ダークモード" },
  icon: Moon,
  shortcuts: ["Alt+Shift+D"],
  refusal: () => null,
  isOn: isDark,
  run: () => chooseDark(!isDark()),
})
