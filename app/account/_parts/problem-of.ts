const PROBLEMS = [
  "account_not_linked",
  "email_not_found",
  "access_denied",
  "unable_to_link_account",
  "account_already_linked_to_different_user",
] as const

/** The key of the sentence for what a provider, or our side of it, said when signing in did not work; null where nothing was said. */
export function problemOf(said: string | null): (typeof PROBLEMS)[number] | "other" | null {
  return said === null ? null : (PROBLEMS.find((one) => one === said) ?? "other")
}
