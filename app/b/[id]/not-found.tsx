import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { HomeLink } from "../../_start/home-link"
import { MessagePage } from "../../_start/message-page"

/** What the address of a board shows that does not exist. */
export default function BoardNotFound() {
  const t = useTranslations("app.board")
  return (
    <MessagePage
      title={t("missing")}
      hint={t("missingHint")}
      mark={<Formula tex="\nabla f = \bm{0}" size={30} />}
    >
      <HomeLink>{t("home")}</HomeLink>
    </MessagePage>
  )
}
