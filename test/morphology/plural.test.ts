import { describe, expect, it } from "vitest";
import { cases, type Gender } from "../../src/core/index.js";
import { declinePlural, declinePluralOnly } from "../../src/morphology/index.js";

describe("the plural of a noun", () => {
  it.each<readonly [string, Gender, string]>([
    ["тривога", "feminine", "тривоги тривог тривогам тривогами тривогах"],
    ["помилка", "feminine", "помилки помилок помилкам помилками помилках"],
    ["війна", "feminine", "війни воєн війнам війнами війнах"],
    ["санкція", "feminine", "санкції санкцій санкціям санкціями санкціях"],
    ["стаття", "feminine", "статті статей статтям статтями статтях"],
    ["область", "feminine", "області областей областям областями областях"],
    ["місто", "neuter", "міста міст містам містами містах"],
    ["село", "neuter", "села сіл селам селами селах"],
    ["рішення", "neuter", "рішення рішень рішенням рішеннями рішеннях"],
    ["місце", "neuter", "місця місць місцям місцями місцях"],
    ["вибух", "masculine", "вибухи вибухів вибухам вибухами вибухах"],
    ["захід", "masculine", "заходи заходів заходам заходами заходах"],
    ["боєць", "masculine", "бійці бійців бійцям бійцями бійцях"],
    ["день", "masculine", "дні днів дням днями днях"],
    ["громадянин", "masculine", "громадяни громадян громадянам громадянами громадянах"],
    ["лікар", "masculine", "лікарі лікарів лікарям лікарями лікарях"],
  ])("%s", (lemma, gender, wanted) => {
    const forms = declinePlural(lemma, gender);
    const places = ["nominative", "genitive", "dative", "instrumental", "locative"] as const;
    wanted.split(" ").forEach((form, at) => {
      expect(forms).toContainEqual({ form, case: places[at] });
    });
    expect(new Set(forms.map((one) => one.case))).toEqual(new Set(cases));
  });

  it.each([
    ["перемовини", "перемовин"],
    ["вибори", "виборів"],
    ["території", "територій"],
    ["війська", "військ"],
  ])("%s has a genitive %s of its own", (lemma, form) => {
    expect(declinePluralOnly(lemma)).toContainEqual({ form, case: "genitive" });
  });
});
