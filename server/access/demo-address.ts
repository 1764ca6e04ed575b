/** Nobody can have an address there (RFC 2606): people the demo company makes by itself. */
export const demoDomain = "demo.invalid";

export const isDemoAddress = (email: string): boolean => email.endsWith(`@${demoDomain}`);
