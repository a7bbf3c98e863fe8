/**
 * Abbreviations after which a capital letter does not begin a sentence: titles, ranks, places
 * and references, which need what follows («м. Київ», «вул. Соборна», «ім. Шевченка»).
 * Collected from the orthography (2019, § 62) and our own articles; lower case, without the dot.
 */
export const neverEnding: ReadonlySet<string> = new Set(
  `смт сел вул просп пр пров провул бул бульв б-р пл наб шос мкр буд корп оф оз о-в ім св свв
   проф акад доц викл асист інж арх адв ген полк підполк майор лейт серж кап адм нач заст зав зам дир ред упоряд
   пп гр гром тов д-р чл кор чл-кор див пор порівн гл розд абз прим стор кн зв
   тел моб факс напр наприкл зб бл прибл нар англ нім фр укр лат н в
   дж mr mrs ms dr st prof no vol`.split(/\s+/u),
);

/** As above, but only where no number stands before: «с. Соколова», «р. Дніпро», «ст. лейтенантка»; «48 с. Потім» ends. */
export const neverEndingAfterWord: ReadonlySet<string> = new Set([
  "с",
  "р",
  "м",
  "т",
  "п",
  "ч",
  "ст",
  "х",
  "о",
  "г",
  "д",
  "кв",
]);

/** References that go on with a number: «рис. 5», «за ст. 190 КК»; «рис. Потім» ends. */
export const beforeNumber: ReadonlySet<string> = new Set(["рис", "мал", "табл", "іл", "вид", "ст", "п", "ч"]);

/** Years, which do not end the first phrase of a sentence: «До 2022 р. Марта лікувала котів». */
export const years: ReadonlySet<string> = new Set(["р", "рр"]);

/** Words with which a phrase of time begins. */
export const timeOpeners: ReadonlySet<string> = new Set(
  "у в до з із зі від на за після під перед станом протягом упродовж впродовж наприкінці починаючи восени навесні взимку узимку влітку улітку".split(
    " ",
  ),
);

/** Words that begin a sentence and are no surname: after an initial («Марія Ц. Вона…») they show that it ended. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `він вона воно вони це цей ця ці той та те ті там тут тоді тож тому також так але однак проте втім утім
   у в на за до з із зі від після під перед про при без для через між над по о об
   ми ви я його її їх їхній наш ваш мій свій хто що як коли де чому чи якщо якби хоча адже бо і й а або ні не
   раніше пізніше торік нині зараз сьогодні вчора завтра водночас нагадаємо загалом крім окрім усі всі усе все
   один одна одні кожен жоден інший інші`.split(/\s+/u),
);
