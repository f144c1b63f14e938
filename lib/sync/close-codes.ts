/** A sentence in both languages of the product. */
interface Sentence {
  readonly en: string
  readonly ja: string
}

/** Why the server closes a board's socket, and what that means for the page. */
export interface CloseReason {
  readonly code: number
  /** Sent as the reason text of the close frame: it tells apart two meanings of one code. */
  readonly reason: string
  /** True: trying again is pointless until a person does something. False: the page backs off and returns. */
  readonly forGood: boolean
  /** The local document holds what the server refuses: it must be thrown away before the board is joined again. */
  readonly discardsLocalCopy: boolean
  readonly says: Sentence
}

/**
 * The one table of refusals on a board's socket. Codes from 4400 to 4499 are for good (the y-websocket provider stops by
 * itself), all others are for now.
 */
export const CLOSE = {
  malformed: {
    code: 4400,
    reason: "malformed",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "The server could not read what this page sent. Reload the board to continue from the saved state.",
      ja: "このページから送られた内容をサーバーが読み取れませんでした。ボードを開き直すと、保存済みの状態から続けられます。",
    },
  },
  noSession: {
    code: 4401,
    reason: "no-session",
    forGood: true,
    discardsLocalCopy: false,
    says: {
      en: "Your session has ended. Open the board again from its link.",
      ja: "セッションが終了しました。リンクからボードを開き直してください。",
    },
  },
  noRight: {
    code: 4403,
    reason: "no-right",
    forGood: true,
    discardsLocalCopy: false,
    says: {
      en: "You do not have access to this board. Ask its owner for a link.",
      ja: "このボードを開く権限がありません。所有者にリンクをもらってください。",
    },
  },
  forbiddenWrite: {
    code: 4403,
    reason: "forbidden-write",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "Your last change is not allowed on this board and was not saved.",
      ja: "最後の変更はこのボードでは許可されていないため、保存されませんでした。",
    },
  },
  lockedCard: {
    code: 4403,
    reason: "locked-card",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "The teacher has locked this card. Your last change to it was not saved.",
      ja: "このカードは先生がロックしています。最後の変更は保存されませんでした。",
    },
  },
  notYours: {
    code: 4403,
    reason: "not-yours",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "On this board you can change only what is yours. Your last change was not saved.",
      ja: "このボードでは自分のものだけを変更できます。最後の変更は保存されませんでした。",
    },
  },
  othersName: {
    code: 4403,
    reason: "others-name",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "Lines and comments carry the name of whoever writes them. Your last change carried another one and was not saved. If your name changed a moment ago, load the page anew.",
      ja: "行やコメントには、書いた本人の名前が付きます。最後の変更には別の名前が付いていたため、保存されませんでした。名前を変えた直後の場合は、ページを読み込み直してください。",
    },
  },
  boardHeld: {
    code: 4403,
    reason: "board-held",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "The teacher has stopped writing on this board for now. Your last change was not saved.",
      ja: "このボードは先生が書き込みを止めています。最後の変更は保存されませんでした。",
    },
  },
  noSuchBoard: {
    code: 4404,
    reason: "no-such-board",
    forGood: true,
    discardsLocalCopy: false,
    says: {
      en: "This board does not exist, or it has been deleted.",
      ja: "このボードは存在しないか、削除されています。",
    },
  },
  tooLarge: {
    code: 4413,
    reason: "too-large",
    forGood: true,
    discardsLocalCopy: true,
    says: {
      en: "The last change is too large for this board and was not saved. Rejoin to continue from the saved state.",
      ja: "最後の変更は大きすぎるため、保存されませんでした。参加し直すと、保存済みの状態から続けられます。",
    },
  },
  restarting: {
    code: 1013,
    reason: "try-again-later",
    forGood: false,
    discardsLocalCopy: false,
    says: {
      en: "The server is busy or restarting. Your changes stay here; reconnecting shortly.",
      ja: "サーバーが混み合っているか、再起動中です。変更はこの画面に残っています。まもなく再接続します。",
    },
  },
  storageUnavailable: {
    code: 4500,
    reason: "storage-unavailable",
    forGood: false,
    discardsLocalCopy: false,
    says: {
      en: "The server cannot save at the moment. Your changes stay here; trying again.",
      ja: "サーバーが現在保存できません。変更はこの画面に残っています。再試行しています。",
    },
  },
  tooManyMessages: {
    code: 4529,
    reason: "too-many-messages",
    forGood: false,
    discardsLocalCopy: false,
    says: {
      en: "This page sent too many changes at once. Your changes stay here; sending again shortly.",
      ja: "一度に送られた変更が多すぎました。変更はこの画面に残っています。まもなく送り直します。",
    },
  },
} as const satisfies Record<string, CloseReason>

/** The name of an entry of the table. */
export type CloseName = keyof typeof CLOSE

const names = Object.keys(CLOSE) as CloseName[] // Object.keys forgets the literal keys of the table above

/**
 * The entry of the table for a close frame: by code and reason text, then by code alone. Null for a code that is not ours (the
 * network went away, a proxy closed the socket).
 */
export function closeNameOf(code: number, reason: string): CloseName | null {
  const sameCode = names.filter((name) => CLOSE[name].code === code)
  return sameCode.find((name) => CLOSE[name].reason === reason) ?? sameCode[0] ?? null
}
