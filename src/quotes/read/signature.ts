const medium =
  "Facebook|Фейсбук|Фейсбуці|Telegram|Телеграм|Телеграмі|Instagram|Інстаграм|Інстаграмі|TikTok|Тікток|Тіктоці|YouTube|Threads|Twitter|LinkedIn|Bluesky|Viber|X";
const shape = new RegExp(
  `^[–-]?\\s*\\p{Lu}[\\p{Ll}'].{2,80}(?:,|\\s[ув])\\s(?:[ув]\\s)?(?:своєму\\s)?(?:${medium})[.\\s]*$`,
  "u",
);

/** «– Ірма Д., TikTok», «Магда Гай, викладачка вокалу, у Facebook»: a line that signs the post before it. */
export function signsPost(line: string): boolean {
  return shape.test(line);
}
