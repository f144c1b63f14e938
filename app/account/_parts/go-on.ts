/** Goes on as somebody else than before: a fresh load, since every page that is kept was made for who it was. */
export const goOn = (path: string): void => window.location.assign(path)
