import { type ButtonVariant, buttonClasses } from "@/components/ui/button"

/** The way to the start page from a page that says one thing. It is a fresh load: nothing of what failed stays, and no board loads a router's link for it. */
export function HomeLink({
  children,
  variant = "primary",
}: {
  readonly children: string
  readonly variant?: ButtonVariant
}) {
  return (
    <a href="/" className={buttonClasses(variant, "md")}>
      {children}
    </a>
  )
}
