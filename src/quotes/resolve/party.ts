import type { Person } from "../cast/cast.js";

/** Somebody or something that speaks for itself. */
export type SingleParty =
  { readonly kind: "person"; readonly person: Person } | { readonly kind: "organisation"; readonly name: string };

/** Whoever speaks: one, or several together. */
export type Party = SingleParty | { readonly kind: "group"; readonly members: readonly SingleParty[] };

export function personParty(person: Person): SingleParty {
  return { kind: "person", person };
}

/** Whether the person is the party, or one of those who speak together. */
export function takesPart(person: Person, party: Party | null): boolean {
  if (party?.kind === "group") return party.members.some((member) => takesPart(person, member));
  return party?.kind === "person" && party.person === person;
}

/** Canonical name of one who speaks. */
export function nameOf(party: SingleParty): string {
  return printed(party.kind === "person" ? party.person.name : party.name);
}

export function sameParty(one: Party | null, other: Party | null): boolean {
  if (one?.kind === "person" && other?.kind === "person") return one.person === other.person;
  if (one?.kind === "organisation" && other?.kind === "organisation") return one.name === other.name;
  return (
    one?.kind === "group" &&
    other?.kind === "group" &&
    one.members.length === other.members.length &&
    one.members.every((member, at) => sameParty(member, other.members[at] ?? null))
  );
}

/** Apostrophe of print: the shadow's straight one becomes ’. */
export function printed(name: string): string {
  return name.replace(/(?<=\p{L})'(?=\p{L})/gu, "’").replace(/["„“”]([^"„“”«»]+)["“”]/gu, "«$1»");
}
