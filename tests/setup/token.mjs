/** Keys of programs, as tests and measurements that ask a running server over HTTP need one. */

/** Arguments of the command line that makes a key for all of a company; it prints the key alone. */
export const tokenArguments = ["token", "create", "--name", "tests", "--role", "head_office"];

/** The headers a key is sent in. */
export const bearer = (key) => ({ authorization: `Bearer ${key.trim()}` });
