import { textOf, type Box } from "../boxes/box.js";
import type { Attribution, PageLine } from "./page-line.js";
import { authorBox, cleanName } from "./quotations.js";

/** Characters of the longest line in which an embed speaks of itself. */
const networkLength = 200;
/** «— Роман Вівчар (@vivchar_rv) February 9, 2026» */
const signedTweet = /^[—–-]\s*(?<author>[^()]{1,80}\(@\w{1,30}\))(?<rest>.*)$/u;
/** «A post shared by Соломія Рай (@solomiia.rai)», «Допис, поширений Соломія Рай (@…)», «Posted by Микола Лис on Monday» */
const shared =
  /^(?:a (?:post|reel|photo|video) shared by|(?:допис|відео|фото|публікація),? (?:поширений|поширене|опублікований|опубліковане|поширена|опублікована)|posted by|опубліковано|опублікував|опублікувала|post by|допис від)\s+(?<author>[^(]{1,80}?(?:\s*\(@[\w.]+\))?)(?:\s+(?:on|[ув]|–|-|\d|понеділок|вівторок|серед|четвер|п.ятниц|субот|неділ|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*)?$/iu;
/** «View this post on Instagram», «Переглянути цей допис в Instagram», «t.me/…», «♬ оригінальний звук», «1,2 тис. переглядів» */
const ofTheNetwork =
  /^(?:(?:view|watch|see) (?:this|the|more|on)|(?:переглянути|дивитися|відкрити|читати)\s.*(?:instagram|facebook|telegram|threads|tiktok|twitter|youtube|\bx\b|фейсбу|телеграм|інстаграм)|♬|(?:https?:\/\/)?(?:t\.me|telegram\.me|pic\.twitter\.com|instagram\.com|facebook\.com|x\.com|twitter\.com)\/\S*(?:\s*[·•|,–-]\s*[\d:.,\s]*\p{L}{0,8})?$|[\d.,\s]+(?:тис\.?|млн|k)?\s*(?:перегляд\p{L}*|views?|вподобан\p{L}*|likes?|👁)|telegram$|instagram$|facebook$|twitter$|threads$|tiktok$|x$|@[\w.]+$)/iu;
const date =
  /^[\s·•|,]*(?:\d{1,2}[:.]\d{2}[\s·•|,–-]*)?(?:\p{L}+\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\p{L}+(?:\s+\d{4})?(?:\s*(?:р\.|року))?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)?(?:[\s·•|,]*(?:о|об|at|в|у)?\s*\d{1,2}:\d{2}(?:\s*[ap]m)?)?[\s·•|,]*$/iu;

/** The words of a post among its lines, and whose they are: what the embed says of itself is none of them. */
export function wordsOfPost(lines: readonly PageLine[], post: Box): readonly PageLine[] {
  const named = authorBox(post);
  const name = named ? cleanName(textOf(named)) : undefined;
  let author: string | undefined;
  const words = lines.filter(({ text, letters, linkLetters }) => {
    if (text.length > networkLength) return true;
    const tweet = signedTweet.exec(text)?.groups;
    const by = tweet ?? shared.exec(text)?.groups;
    if (by) {
      author ??= by["author"]?.trim();
      return false;
    }
    if (date.test(text) || ofTheNetwork.test(text)) return false;
    return !(linkLetters === letters && letters < 60 && (text === name || /^@/u.test(text)));
  });
  const by: Attribution = author !== undefined ? { author } : name !== undefined && name !== "" ? { author: name } : {};
  const attribution = { ...by, ...words[0]?.attribution };
  return words.map((line) => ({ ...line, attribution }));
}
