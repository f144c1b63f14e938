import { BookOpen } from "lucide-react"
import { useTranslations } from "next-intl"
import { HomeLink } from "../../_start/home-link"
import { MessagePage } from "../../_start/message-page"

/** There is no template at the address, or it is somebody else's. */
export default function TemplateNotFound() {
  const t = useTranslations("templates")
  const words = useTranslations("app.notFound")
  return (
    <MessagePage title={t("missing")} hint={t("missingHint")} mark={<BookOpen className="size-10" />}>
      <HomeLink>{words("home")}</HomeLink>
    </MessagePage>
  )
}
