import type { Piece } from "../read/reading.js";

const connectives = new Set(
  "водночас утім втім однак проте натомість також крім окрім цього того при цьому тим часом зокрема отже тож відтак зрештою насамкінець наостанок разом із тим а й і але та між іншим до речі загалом щоправда нині наразі тепер тоді згодом спершу спочатку далі потім таким чином передусім насамперед сьогодні вчора раніше одночасно".split(
    " ",
  ),
);

/** Whether the words before an inserted attribution only connect it to the text before (Водночас, за словами X, …). */
export function isConnective(pieces: readonly Piece[], from: number, to: number): boolean {
  return (
    to - from <= longestConnective &&
    pieces.slice(from, to).every((piece) => piece.kind === "mark" || connectives.has(piece.lower))
  );
}

const longestConnective = 4;
