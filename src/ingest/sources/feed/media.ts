import type { MediaNs } from "feedsmith";
import type { ArticleImage } from "../../../core/index.js";
import { addressFrom } from "../source-entry.js";
import { plainText } from "../xml/plain-text.js";

interface Pictures {
  /** Media RSS. */
  readonly media?: MediaNs.ItemOrFeed | undefined;
  readonly enclosures?: readonly { readonly url?: string; readonly type?: string }[] | undefined;
  /** An address that says of itself that it is a picture. */
  readonly other?: string | undefined;
}

type Content = MediaNs.Content;

/** The picture of an entry: of Media RSS, which knows its credit, else an enclosure. */
export function imageFrom({ media, enclosures, other }: Pictures, base: string | null): ArticleImage | undefined {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(({ contents = [] }) => contents)];
  const pictures = contents.filter(isPicture);
  // the default of several, else the widest, as the others are its smaller copies
  const picture =
    pictures.find(({ isDefault }) => isDefault) ?? pictures.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))[0];
  const enclosed = enclosures?.find(({ url, type }) => isPicture({ url, type }))?.url;
  const url = addressFrom([picture?.url, media?.thumbnails?.[0]?.url, enclosed, other], base);
  if (url === null) return undefined;
  const group = media?.groups?.[0];
  const credit = plainText((picture?.credits ?? group?.credits ?? media?.credits)?.[0]?.value);
  const caption = plainText((picture?.description ?? group?.description ?? media?.description)?.value);
  return { url, ...(credit !== undefined && { credit }), ...(caption !== undefined && { caption }) };
}

function isPicture({ url, type, medium }: { [K in "url" | "type" | "medium"]?: Content[K] | undefined }): boolean {
  if (medium !== undefined) return medium === "image";
  if (type !== undefined) return type.startsWith("image/");
  return /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/iu.test(url ?? "");
}
