import type { Language } from "../language/language"
import type { ReportRow } from "./report"

type Sentence = Readonly<Record<Language, string>>

/** The words of a report's table. */
export const REPORT_COLUMNS: readonly Sentence[] = [
  { en: "Group", ja: "グループ" },
  { en: "People", ja: "メンバー" },
  { en: "Task", ja: "課題" },
  { en: "State", ja: "状態" },
  { en: "Lines", ja: "行数" },
  { en: "Right lines", ja: "正しい行" },
  { en: "First wrong line", ja: "最初の誤り(行)" },
  { en: "Likely mistake", ja: "考えられる誤り" },
  { en: "Uses of help", ja: "ヒントの使用回数" },
  { en: "Handed in", ja: "提出時刻" },
]

/** What a report calls the state of a task. */
export const REPORT_STATES: Readonly<Record<ReportRow["state"], Sentence>> = {
  absent: { en: "not there", ja: "なし" },
  empty: { en: "not begun", ja: "未着手" },
  working: { en: "right so far", ja: "途中(ここまで正しい)" },
  wrong: { en: "a line is wrong", ja: "誤りあり" },
  done: { en: "done", ja: "完了" },
}

/** What a report calls a class without groups. */
export const WHOLE_CLASS: Sentence = { en: "Whole class", ja: "クラス全体" }
