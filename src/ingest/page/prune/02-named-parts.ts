import { inlineNames, type Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

/** Words of classes and ids by which sites name what is none of the article. Each may have several words: `read-also`. */
const words = `
  share shares sharing sharer sharedaddy sharethis social socials soc addthis addtoany heateor pluso uptolike shareblock repost
  related relatedposts similar readalso read-also read-more readmore also see-also recommended recommend recommendations recomm
  yarpp outbrain taboola mgid recirculation jp-relatedposts other-news more-news last-news latest-news lastnews topnews top-news popular mostread most-read
  ad ads adv advert advertisement advertising adsbygoogle adfox banner banners bnr reklama sponsor sponsored promo promotion partners
  signup sign-up supportbox support-box support paywall wall plans subscribe subscribes subscription subscriptions newsletter mailing optin donate donation donations support-us patreon buymeacoffee
  breadcrumb breadcrumbs crumbs crumb pathway menu submenu navbar pager pagination pagenav prevnext prev-next post-navigation
  toc table-of-contents contents-list
  tags taglist tag-list tagcloud tag-cloud post-tags hashtags keywords
  author-box author-bio authorbox author-card author-info about-author bio post-author-bio
  cookie cookies consent gdpr popup modal overlay toast push
  sidebar side-bar widget widgets skip-link screen-reader-text visually-hidden sr-only
  views rating ratings rate vote votes voting likes like reaction reactions emoji-reactions printer toolbar orphus mistape zoom
  disclaimer author authors byline team bookmark-card bookmark shop doc-card attachments attached-files download-files poll quiz`;
const named = new RegExp(`-(?:${words.trim().split(/\s+/u).join("|")})-`, "u");

/** Readers' words, however long. */
const comments = /-(?:comments?|commentlist|comm|disqus|respond|reply|replies|hypercomments|feedback)-/u;

/** Share of the page's paragraphs from which a box is the article's, whatever its name: `post-tags-sport`, `news-feed`. */
const articleShare = 0.4;

/** «<div class="td-a-rec">», «<div id="jp-relatedposts">», «<p class="promo">»: the site's own names of advertisements, shares, tags and other articles. */
export const namedParts: AsideRule =
  ({ paragraphLetters, paragraphLettersOf }) =>
  (box) => {
    if (box.marks === "" || isInText(box)) return false;
    if (comments.test(box.marks)) return !isOfPicture(box);
    return named.test(box.marks) && paragraphLettersOf(box) <= articleShare * paragraphLetters && !isOfPicture(box);
  };

// «<span class="photo-author">»
function isOfPicture(box: Box): boolean {
  return [box, box.parent, box.parent?.parent].some(
    (near) =>
      near &&
      (near.name === "figure" ||
        near.name === "blockquote" ||
        /-(?:caption|photo|image|img|picture|quote|pullquote|credit)-/u.test(near.marks)),
  );
}

// a marked word within a paragraph
function isInText({ name, parent }: Box): boolean {
  return inlineNames.has(name) && (parent?.ownWords ?? false);
}
