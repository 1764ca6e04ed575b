/** True for the address of a PostgreSQL; any other place of a database is a file. */
export const isPostgres = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);
