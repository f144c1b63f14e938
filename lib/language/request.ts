import { cookies, headers } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { chooseLanguage, LANGUAGE_COOKIE } from "./language"
import { messages } from "./messages"

/** The language and words of one request, from its cookie or its `Accept-Language` header. */
export default getRequestConfig(async () => {
  const [jar, asked] = await Promise.all([cookies(), headers()])
  const locale = chooseLanguage(jar.get(LANGUAGE_COOKIE)?.value, asked.get("accept-language"))
  return { locale, messages: messages[locale], timeZone: "Asia/Tokyo" }
})
