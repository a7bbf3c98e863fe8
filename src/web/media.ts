/** Types of which no page and no feed can be, as words for a message. */
const foreign: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^image\//u, "a picture"],
  [/^video\//u, "a video"],
  [/^audio\//u, "a recording"],
  [/^font\//u, "a font"],
  [/^application\/pdf$/u, "a PDF document"],
  [/^application\/(?:zip|x-zip-compressed|x-rar-compressed|vnd\.rar|x-7z-compressed|x-tar)$/u, "an archive"],
  [/^application\/(?:msword|rtf|vnd\.(?:ms-|openxmlformats|oasis))/u, "an office document"],
  [/^(?:application|text)\/(?:javascript|css|x-javascript)$/u, "a script or style sheet"],
  [/^application\/(?:wasm|x-msdownload|vnd\.android|java-archive)/u, "a program"],
];

export interface ContentType {
  /** Essence in lower case; null where it cannot be read. */
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** Reads a Content-Type header. */
export async function readContentType(header: string | undefined): Promise<ContentType> {
  if (header === undefined) return { mediaType: null, charset: null };
  const { MIMEType } = await import("whatwg-mimetype");
  const type = MIMEType.parse(header);
  return { mediaType: type?.essence ?? null, charset: type?.parameters.get("charset") ?? null };
}

/** What the type is, in words, if it is neither a page nor a feed. */
export function nameOfForeign(mediaType: string | null): string | null {
  return foreign.find(([pattern]) => pattern.test(mediaType ?? ""))?.[1] ?? null;
}
