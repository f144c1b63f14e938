/** The words of refusals, for programs that have them from the beginning: server, workers, command lines and tests. */
export { catalogue } from "./errors"
