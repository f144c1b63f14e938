import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { HomeLink } from "./_start/home-link"
import { MessagePage } from "./_start/message-page"

/** What an address shows at which there is nothing. */
export default function NotFound() {
  const t = useTranslations("app.notFound")
  return (
    <MessagePage title={t("title")} hint={t("hint")} mark={<Formula tex="\nabla f = \bm{0}" size={30} />}>
      <HomeLink>{t("home")}</HomeLink>
    </MessagePage>
  )
}
