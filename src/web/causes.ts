/** The error and what caused it, outermost first. */
export function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 8; at = at.cause) chain.push(at);
  return chain;
}

/** The codes and the messages of an error and its causes. */
export function describeCauses(error: unknown): { readonly codes: readonly string[]; readonly reason: string } {
  const causes = causesOf(error);
  return {
    codes: causes.flatMap((each) => ("code" in each && typeof each.code === "string" ? [each.code] : [])),
    reason: causes
      .map(({ message }) => message)
      .filter((message) => message !== "")
      .join(": "),
  };
}

/** Codes of Node and OpenSSL for certificates that are not believed. */
export const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/u;
