import { isModest, type Box } from "../boxes/box.js";
import type { Attribution } from "./page-line.js";

interface Network {
  readonly platform: string;
  /** Names that the network's own embeds, or the site's drawing of them, have in their class. */
  readonly marks: RegExp;
  /** Address of one post. */
  readonly address: RegExp;
}

export const networks: readonly Network[] = [
  {
    platform: "Telegram",
    marks: /-(?:telegram|tgme|tg|tlgrm)-/u,
    address: /^https?:\/\/(?:www\.)?(?:t\.me|telegram\.me)\/(?:s\/)?[\w+]+\/\d+/iu,
  },
  {
    platform: "X",
    marks: /-(?:twitter|tweet|x-post|x-embed)-/u,
    address: /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status(?:es)?\/\d+/iu,
  },
  {
    platform: "Facebook",
    marks: /-(?:fb|facebook)-/u,
    address:
      /^https?:\/\/(?:www\.|m\.|uk-ua\.)?(?:facebook\.com|fb\.watch)\/(?:[^?#]*\/(?:posts|videos|reel)\/|permalink\.php|story\.php|photo|watch|share\/|reel\/|\w+$)/iu,
  },
  {
    platform: "Instagram",
    marks: /-(?:instagram|insta|ig)-/u,
    address: /^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/iu,
  },
  {
    platform: "Threads",
    marks: /-(?:threads|text-post-media)-/u,
    address: /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/(?:@[\w.]+\/post|t)\/[\w-]+/iu,
  },
  {
    platform: "TikTok",
    marks: /-(?:tiktok|tik-tok)-/u,
    address: /^https?:\/\/(?:www\.|vm\.)?tiktok\.com\/(?:@[\w.]+\/video\/\d+|\w+)/iu,
  },
  {
    platform: "YouTube",
    marks: /-(?:youtube)-/u,
    address: /^https?:\/\/(?:www\.)?(?:youtube\.com\/(?:watch|shorts)|youtu\.be\/)/iu,
  },
];

/** Names of boxes that hold a post rather than a link to a page of one's own. */
const postMarks = /-(?:post|embed|widget|quote|message|msg|tweet|media|status|dopys|card|box|block|fb-post|fb-video)-/u;
/** Letters of the longest post. */
const postLetters = 6000;
/** Attributes in which embeds state where the post is. */
const permalinks = [
  "cite",
  "data-instgrm-permalink",
  "data-text-post-permalink",
  "data-href",
  "data-url",
  "data-permalink",
  "data-telegram-post",
  "href",
];

/** «<blockquote class="twitter-tweet"><p>Сушарня прийматиме…</p>— Роман Вівчар (@vivchar_rv)»: where a post is; null where a box is none. */
export function postOf(box: Box): Attribution | null {
  if (!isModest(box, postLetters)) return null;
  const quoted = box.name === "blockquote" || box.name === "figure" || box.name === "aside";
  if (!quoted && (!/^(?:div|section|article|p|a)$/u.test(box.name) || box.marks === "")) return null;
  const network = networks.find(({ marks }) => marks.test(box.marks));
  if (!quoted && !(network && postMarks.test(box.marks)) && !box.element.getAttribute("data-href")) return null;
  const url = addressOf(box, network);
  const found = network ?? (url === null ? undefined : networks.find(({ address }) => address.test(url)));
  if (!found || (url === null && !network)) return null;
  if (network && url === null && !quoted && !/-(?:post|embed|message|quote|tweet)-/u.test(box.marks)) return null;
  return { platform: found.platform, ...(url === null ? {} : { url: withoutTracking(url) }) };
}

function addressOf(box: Box, network: Network | undefined): string | null {
  const isPost = (address: string): boolean =>
    network ? network.address.test(address) : networks.some(({ address: form }) => form.test(address));
  let found: string | null = null;
  const visit = (place: Box): void => {
    const own =
      /^(?:a|blockquote)$/u.test(place.name) || place === box ? statedAddresses(place).find(isPost) : undefined;
    found = own ?? found;
    if (place === box && own !== undefined) return;
    for (const child of place.children) if (typeof child !== "string") visit(child);
  };
  visit(box);
  return found;
}

function statedAddresses({ element }: Box): readonly string[] {
  return permalinks.flatMap((name) => {
    const value = element.getAttribute(name);
    if (value === null || value === "") return [];
    return [name === "data-telegram-post" ? `https://t.me/${value}` : value];
  });
}

function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|ref_|ref$|igsh|fbclid|s$|t$|si$|embed$|single$)/u.test(name)) url.searchParams.delete(name);
  return url.href;
}
