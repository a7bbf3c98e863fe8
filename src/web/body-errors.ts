/** More bytes than may be, as sent or unpacked. */
export class TooLarge extends Error {}
/** A coding that is not known, broken, stacked too often, or not worth unpacking; the message goes on after the address. */
export class UnknownCoding extends Error {}
