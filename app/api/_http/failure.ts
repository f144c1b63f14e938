import type { Language } from "@/lib/language/language"
import { accountFailures } from "./account-failures"

/** What an HTTP call can be refused for: the status and the sentence in both languages. */
const failures = {
  "no-session": {
    status: 401,
    en: "You have no session here. Open a board first.",
    ja: "セッションがありません。先にボードを開いてください。",
  },
  "account-required": {
    status: 403,
    en: "Guests may join boards here but not start them. Sign in to start one.",
    ja: "ゲストはボードに参加できますが、新しく作ることはできません。作るにはサインインしてください。",
  },
  ...accountFailures,
  "foreign-origin": {
    status: 403,
    en: "This request comes from another site and was refused.",
    ja: "別のサイトからのリクエストのため、拒否されました。",
  },
  "no-right": {
    status: 403,
    en: "You may not do this on this board.",
    ja: "このボードでその操作をする権限がありません。",
  },
  "no-such-board": {
    status: 404,
    en: "This board does not exist, or it has been deleted.",
    ja: "このボードは存在しないか、削除されています。",
  },
  "no-such-person": {
    status: 404,
    en: "Nobody of this name has been on the board.",
    ja: "その人はこのボードを開いたことがありません。",
  },
  "no-such-template": {
    status: 400,
    en: "There is no template of that name.",
    ja: "その名前のテンプレートはありません。",
  },
  "template-missing": {
    status: 404,
    en: "This template does not exist, or it is somebody else's own.",
    ja: "このテンプレートは存在しないか、ほかの人のものです。",
  },
  "not-own-template": {
    status: 403,
    en: "Only your own templates can be changed. Use this one, change the board, and save it as a template of your own.",
    ja: "変更できるのは自分のテンプレートだけです。このテンプレートを使ってボードを作り、変更してから自分のテンプレートとして保存してください。",
  },
  "templates-full": {
    status: 409,
    en: "You keep as many templates as anybody may: 200. Delete one that you do not need.",
    ja: "保存できるテンプレートは200個までです。不要なものを削除してください。",
  },
  "no-sharing": {
    status: 403,
    en: "Only people with an account may offer templates to everybody on this server.",
    ja: "このサーバーの全員にテンプレートを公開できるのは、アカウントを持つ人だけです。",
  },
  "no-such-version": {
    status: 404,
    en: "This version of the board does not exist any more.",
    ja: "ボードのこのバージョンはもうありません。",
  },
  "no-such-folder": {
    status: 404,
    en: "This folder does not exist any more.",
    ja: "このフォルダーはもうありません。",
  },
  "wrong-folder": {
    status: 409,
    en: "A folder cannot stand there: not in itself, not deeper than six folders, and not beside two hundred others.",
    ja: "そこにはフォルダーを置けません。自分自身の中、6階層より深い場所、200個を超える場合は作成・移動できません。",
  },
  "wrong-code": {
    status: 404,
    en: "No lesson has this code now. Check it on the projector: the code may have been renewed.",
    ja: "このコードの授業は見つかりません。コードが更新されていないか、画面でもう一度確認してください。",
  },
  "no-such-lesson": {
    status: 404,
    en: "This lesson does not exist any more.",
    ja: "この授業はもうありません。",
  },
  "lesson-ended": {
    status: 410,
    en: "This lesson has ended.",
    ja: "この授業は終了しました。",
  },
  "lesson-full": {
    status: 409,
    en: "This lesson holds as many people as it may.",
    ja: "この授業の参加人数が上限に達しています。",
  },
  "not-in-lesson": {
    status: 403,
    en: "You have no part in this lesson that allows this.",
    ja: "この授業でその操作をする権限がありません。",
  },
  "removed-from-lesson": {
    status: 403,
    en: "The teacher has removed you from this lesson. Only the teacher can let you in again.",
    ja: "先生の操作で、この授業から退出しました。もう一度参加するには、先生の許可が必要です。",
  },
  "name-missing": {
    status: 400,
    en: "Give a name that others can read.",
    ja: "ほかの人が読める名前を入力してください。",
  },
  "name-reserved": {
    status: 409,
    en: "This name would be taken for the teacher's. Choose another one.",
    ja: "先生の名前とまちがえられる名前は使えません。別の名前を入力してください。",
  },
  "no-such-seat": {
    status: 404,
    en: "This person is not in the lesson any more.",
    ja: "この人はもう授業にいません。",
  },
  "no-such-group": {
    status: 404,
    en: "This group does not exist any more.",
    ja: "このグループはもうありません。",
  },
  "no-such-exhibit": {
    status: 404,
    en: "This is not kept in the lesson any more.",
    ja: "この内容はもう授業に保存されていません。",
  },
  "no-such-poll": {
    status: 404,
    en: "There is no such question in this lesson.",
    ja: "この授業にその質問はありません。",
  },
  "not-now": {
    status: 409,
    en: "This is not possible at this point of the lesson.",
    ja: "授業の今の状態では、その操作はできません。",
  },
  "not-json": {
    status: 400,
    en: "The body of the request is not JSON.",
    ja: "リクエストの本文が JSON ではありません。",
  },
  "wrong-body": {
    status: 400,
    en: "The body of the request is not what this address takes.",
    ja: "リクエストの本文がこの宛先の形式に合っていません。",
  },
  "too-large": {
    status: 413,
    en: "The body of the request is too large.",
    ja: "リクエストの本文が大きすぎます。",
  },
  "too-many-requests": {
    status: 429,
    en: "Too many requests at once. Wait a moment and try again.",
    ja: "リクエストが多すぎます。少し待ってからもう一度お試しください。",
  },
  "export-busy": {
    status: 503,
    en: "Many exports are under way. Try again in a moment.",
    ja: "書き出しが混み合っています。少し待ってからもう一度お試しください。",
  },
  "export-too-much": {
    status: 422,
    en: "This board is too large for this format. Export it as JSON, Markdown or LaTeX, or in parts.",
    ja: "このボードはこの形式で書き出すには大きすぎます。JSON・Markdown・LaTeX で書き出すか、分割してください。",
  },
  "no-such-image": {
    status: 404,
    en: "This board does not hold this picture.",
    ja: "このボードにその画像はありません。",
  },
  "not-an-image": {
    status: 415,
    en: "This is no picture that a board can show. PNG, JPEG, GIF, WebP and AVIF are.",
    ja: "ボードに表示できる画像ではありません。PNG・JPEG・GIF・WebP・AVIF を使えます。",
  },
  "svg-image": {
    status: 415,
    en: "SVG files can hold scripts, so they are not stored. Paste the drawing onto the board, which takes it as a picture.",
    ja: "SVG にはスクリプトを含められるため保存できません。ボードに貼り付けると、画像として取り込まれます。",
  },
  "image-too-large": {
    status: 413,
    en: "The picture is larger than 10 MB.",
    ja: "画像が 10 MB を超えています。",
  },
  "image-too-many-pixels": {
    status: 422,
    en: "The picture has too many pixels: at most 64 million, and 16,000 on a side.",
    ja: "画像のピクセル数が多すぎます。合計 6400 万、一辺 16,000 までです。",
  },
  "images-full": {
    status: 409,
    en: "This board holds as many pictures as it may: 300 of together 40 MB.",
    ja: "このボードの画像が上限(300 枚、合計 40 MB)に達しています。",
  },
  "storage-unavailable": {
    status: 503,
    en: "The server cannot reach its storage. Try again in a moment.",
    ja: "サーバーがデータに接続できません。少し待ってからもう一度お試しください。",
  },
  fault: {
    status: 500,
    en: "Something went wrong on the server. Your boards are safe; try again.",
    ja: "サーバーで問題が起きました。ボードは安全です。もう一度お試しください。",
  },
} as const satisfies Record<string, { status: number } & Record<Language, string>>

/** The code of a refused call. */
export type FailureCode = keyof typeof failures

/** Thrown inside a route: ends it with the code's status and sentence, the detail appended in parentheses. */
export class Failure extends Error {
  override readonly name = "Failure"

  constructor(
    readonly code: FailureCode,
    readonly options: { readonly detail?: string; readonly retryAfter?: number } = {},
  ) {
    super(code)
  }

  /** The answer in one language. */
  response(language: Language): Response {
    const { status, [language]: sentence } = failures[this.code]
    const { detail, retryAfter } = this.options
    const message = detail === undefined ? sentence : `${sentence} (${detail})`
    return Response.json(
      { error: { code: this.code, message } },
      { status, ...(retryAfter !== undefined && { headers: { "Retry-After": String(retryAfter) } }) },
    )
  }
}
