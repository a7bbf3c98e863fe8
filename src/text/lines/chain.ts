import type { LineRole } from "../../core/index.js";
import { boilerplate } from "./01-boilerplate.js";
import { credit } from "./02-credit.js";
import { headline } from "./03-headline.js";
import { byline } from "./04-byline.js";
import { question } from "./05-question.js";
import { list } from "./06-list.js";
import { lead } from "./07-lead.js";
import { caption } from "./08-caption.js";
import { subhead } from "./09-subhead.js";
import type { ArticleLines, LineRule } from "./article-lines.js";

const chain: readonly LineRule[] = [boilerplate, credit, headline, byline, question, list, lead, caption, subhead];

/**
 * Each rule in turn looks at every line that no earlier rule has decided; what is left is body.
 * @param stated what is known of the lines beforehand
 */
export function rolesOf(article: ArticleLines, stated: readonly (LineRole | null)[]): readonly LineRole[] {
  const roles = [...stated];
  for (const rule of chain) {
    const judge = rule(article);
    for (const at of article.lines.keys()) roles[at] ??= judge(at, roles);
  }
  return roles.map((role) => role ?? "body");
}
