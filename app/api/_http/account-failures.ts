import type { Language } from "@/lib/language/language"

/** What can be refused about accounts, in both languages. */
export const accountFailures = {
  "wrong-credentials": {
    status: 401,
    en: "The address or the password is wrong.",
    ja: "メールアドレスまたはパスワードが違います。",
  },
  "wrong-password": {
    status: 403,
    en: "This is not your password.",
    ja: "パスワードが違います。",
  },
  "weak-password": {
    status: 422,
    en: "This password is too easy to guess. Take at least 10 characters (at most 128), not a common word and not your name or address.",
    ja: "推測されやすいパスワードです。10 文字以上(128 文字まで)で、よくある語や自分の名前・アドレスを避けてください。",
  },
  "wrong-address": {
    status: 422,
    en: "This is not an e-mail address.",
    ja: "メールアドレスの形式ではありません。",
  },
  "wrong-name": {
    status: 422,
    en: "A name has 1 to 60 characters that can be seen.",
    ja: "名前は、目に見える 1〜60 文字で入力してください。",
  },
  "address-taken": {
    status: 409,
    en: "There is an account with this address already. Sign in, or set a new password if you forgot yours.",
    ja: "このアドレスのアカウントはすでにあります。サインインするか、パスワードを忘れた場合は再設定してください。",
  },
  "reset-link-invalid": {
    status: 410,
    en: "This link has been used or is more than an hour old. Ask for a new one.",
    ja: "このリンクは使用済みか、1 時間の期限が切れています。もう一度再設定を依頼してください。",
  },
  "address-link-invalid": {
    status: 410,
    en: "This link has been used, is more than an hour old, or belongs to an address that the account no longer has. Ask for a new one on the page of your account.",
    ja: "このリンクは使用済みか、1 時間の期限が切れているか、アカウントのアドレスがすでに変わっています。アカウントのページでもう一度送信してください。",
  },
  "same-address": {
    status: 422,
    en: "This is the address of your account already.",
    ja: "すでにこのアドレスがアカウントに登録されています。",
  },
  "letter-not-sent": {
    status: 503,
    en: "The letter could not be sent. Nothing was changed; try again later.",
    ja: "メールを送信できませんでした。何も変更されていません。しばらくしてからもう一度お試しください。",
  },
  "sign-in-again": {
    status: 403,
    en: "You signed in a while ago. To be sure that it is you, sign out, sign in again and repeat this.",
    ja: "サインインしてから時間がたっています。ご本人の確認のため、いったんサインアウトし、サインインし直してからもう一度お試しください。",
  },
  "passkey-refused": {
    status: 403,
    en: "This passkey was not accepted. It may have been removed, or the question had expired; try again.",
    ja: "このパスキーは受け付けられませんでした。削除されたか、時間切れの可能性があります。もう一度お試しください。",
  },
  "no-such-passkey": {
    status: 404,
    en: "This passkey has been removed already.",
    ja: "このパスキーはすでに削除されています。",
  },
  "last-way-in": {
    status: 409,
    en: "This is your only way to sign in. Set a password or add another passkey first.",
    ja: "これが唯一のサインイン方法です。先にパスワードを設定するか、別のパスキーを追加してください。",
  },
  "provider-unavailable": {
    status: 503,
    en: "The sign-in provider cannot be reached, or none is set up here.",
    ja: "外部サインインの提供元に接続できないか、設定されていません。",
  },
  "no-account": {
    status: 403,
    en: "This is for people with an account. Sign in first.",
    ja: "アカウントのある人だけが使えます。先にサインインしてください。",
  },
  "device-code-refused": {
    status: 410,
    en: "This code is mistyped, was used already or is more than 10 minutes old. Get a new one on the other device.",
    ja: "コードが間違っているか、使用済みか、10 分の期限が切れています。もう一方の端末で新しいコードを表示してください。",
  },
  "signed-in-already": {
    status: 409,
    en: "You are signed in to an account in this browser. Sign out first.",
    ja: "このブラウザーではアカウントにサインインしています。先にサインアウトしてください。",
  },
  "has-account": {
    status: 409,
    en: "You have an account: sign in to it on the other device.",
    ja: "アカウントをお持ちです。もう一方の端末では、そのアカウントでサインインしてください。",
  },
} as const satisfies Record<string, { status: number } & Record<Language, string>>
