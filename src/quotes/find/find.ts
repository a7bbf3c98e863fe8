import { trim } from "../../core/index.js";
import type { Reading } from "../read/reading.js";
import { findDashParagraphs } from "./01-dash-paragraph.js";
import { findMarksThenCue } from "./02-marks-then-cue.js";
import { findCueThenMarks } from "./03-cue-then-marks.js";
import { findTurns } from "./04-turns.js";
import { findPosts, findSignedPosts } from "./05-posts.js";
import { joinContinued } from "./06-continued.js";
import { findAccordingTo } from "./07-according-to.js";
import { findThatClauses } from "./08-that-clause.js";
import { findPostposed } from "./09-postposed.js";
import { findAboutThis } from "./10-about-this.js";
import { findInfinitives } from "./11-infinitive.js";
import { findCalls } from "./12-call.js";
import { findHeadlineEchoes } from "./13-headline-echo.js";
import { findHeadlineClaims } from "./14-headline-claim.js";
import { isSaying } from "./proverb.js";
import type { Found } from "./found.js";
import { Ledger } from "./ledger.js";

/** Everything that somebody says in the article, in the order of the text. */
export function findAll(reading: Reading): readonly Found[] {
  const direct = new Ledger();
  findSignedPosts(reading, direct);
  findDashParagraphs(reading, direct);
  findTurns(reading, direct);
  findMarksThenCue(reading, direct);
  findCueThenMarks(reading, direct);
  findPosts(reading, direct);
  const ledger = joinContinued(reading, direct);
  findHeadlineEchoes(reading, ledger);
  findHeadlineClaims(reading, ledger);
  findAccordingTo(reading, ledger);
  findThatClauses(reading, ledger);
  findAboutThis(reading, ledger);
  findPostposed(reading, ledger);
  findInfinitives(reading, ledger);
  findCalls(reading, ledger);
  return ledger.all
    .map((found) => ({
      ...found,
      content: found.content.map((part) => trim(reading.text, part)).filter((part) => part.end > part.start),
    }))
    .filter((found) => found.content.length > 0 && !isSaying(reading, found))
    .toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
