import { createTransport } from "nodemailer"

/** A mail server by which people are written to. */
export interface MailServer {
  /** Its address with user and password: `smtp://…` or `smtps://…`. */
  readonly url: string
  /** Whom letters come from. */
  readonly from: string
}

/** Writes to people. */
export interface Mailer {
  /** Whether letters are sent at all. */
  readonly sends: boolean
  /** Sends a letter, or gives it to the administrator where no mail server is set. Rejects when it cannot be handed over. */
  send(letter: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>
}

/** Letters over SMTP; without a server they are given to `leave`, the log that the administrator reads. */
export function createMailer(server: MailServer | null, leave: (text: string) => void): Mailer {
  if (server === null) {
    return {
      sends: false,
      send: async ({ to, subject, text }) =>
        leave(`No mail server is set. A letter to ${to}: ${subject}\n${text}`),
    }
  }
  const transport = createTransport(server.url, { from: server.from })
  return {
    sends: true,
    async send({ to, subject, text }) {
      // As an object, so that an address cannot name a second one.
      await transport.sendMail({ to: { name: "", address: to }, subject, text })
    },
  }
}

/** The letter with the link by which a new password is set, in both languages, since who asked is not known by language. */
export function resetLetter(link: string): { readonly subject: string; readonly text: string } {
  return {
    subject: "Nabla: パスワードの再設定 / Set a new password",
    text: `下のリンクを開くと、新しいパスワードを設定できます。リンクは 1 時間、1 回だけ有効です。
心当たりがない場合は、このメールを無視してください。パスワードは変わりません。

Open this link to set a new password. It works once, for an hour.
If you did not ask for it, ignore this letter: your password stays as it is.

${link}
`,
  }
}

/** The letter with the link by which somebody confirms that an address is theirs, in both languages. */
export function addressLetter(link: string): { readonly subject: string; readonly text: string } {
  return {
    subject: "Nabla: メールアドレスの確認 / Confirm your e-mail address",
    text: `下のリンクを開くと、このアドレスがあなたのアカウントのアドレスとして確認されます。リンクの有効期限は 1 時間です。
心当たりがない場合は、このメールを無視してください。何も変わりません。

Open this link to confirm that this is the address of your account. It is good for an hour.
If you did not ask for it, ignore this letter: nothing changes.

${link}
`,
  }
}

/** The letter to the former address of an account: it says what the address is now, so that nobody loses an account unnoticed. */
export function changedAddressLetter(address: string): { readonly subject: string; readonly text: string } {
  return {
    subject: "Nabla: メールアドレスが変更されました / Your e-mail address was changed",
    text: `アカウントのメールアドレスが ${address} に変更されました。心当たりがない場合は、このサーバーの管理者に連絡してください。

The address of your account is now ${address}. If this was not you, tell the administrator of this server.
`,
  }
}
