import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import pc from "picocolors";
import { version } from "../index.js";
import { runDigest } from "./commands/digest.js";
import { runEvaluateExtraction } from "./commands/evaluate-extraction.js";
import { runEvaluateModel } from "./commands/evaluate-model.js";
import { runEvaluateTranslation } from "./commands/evaluate-translation.js";
import { runEvaluateQuotes } from "./commands/evaluate.js";
import { addModels } from "./commands/models/program.js";
import { runQuotes } from "./commands/quotes.js";
import { runRun, type RunChoice } from "./commands/run.js";
import { runImportSources, runListSources, type SourcesChoice } from "./commands/sources.js";
import { runTranslate } from "./commands/translate.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { reportFailure } from "./failure.js";
import type { Face, Streams } from "./streams.js";

const processStreams: Streams = { in: process.stdin, out: process.stdout, err: process.stderr };

/** Runs one command line (as `process.argv` has it) and gives the exit code; never throws. */
export async function runCommandLine(
  argv: readonly string[],
  streams: Streams = processStreams,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort(new Error("interrupted"));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const variables = { ...environment };
  const face: Face = {
    streams,
    colours: pc.createColors(coloured(streams.out, environment)),
    errorColours: pc.createColors(coloured(streams.err, environment)),
    environment: variables,
    signal: interrupt.signal,
  };
  let code: ExitCode = exitCodes.done;
  try {
    await buildProgram(face, (result) => (code = result))
      .on("option:frozen", () => (variables["PEREKAZ_OFFLINE"] = "true"))
      .parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return reportFailure(error, face);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function coloured(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (environment["NO_COLOR"]) return false;
  return Boolean(environment["FORCE_COLOR"]) || (stream.isTTY === true && environment["TERM"] !== "dumb");
}

function buildProgram(face: Face, finish: (code: ExitCode) => void): Command {
  const program = new Command("perekaz")
    .description(
      "Reads Ukrainian news articles and writes short bilingual summaries in which\nevery quotation keeps its exact words and its speaker. Everything runs on this machine.",
    )
    .version(version, "-V, --version")
    .option("--frozen", "forbid the network: whatever wants it ends the run")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void face.streams.out.write(text),
      writeErr: (text) => void face.streams.err.write(text),
      getOutHelpWidth: () => face.streams.out.columns ?? 80,
    })
    .addHelpText(
      "after",
      `
Examples:
  $ perekaz digest article.txt                  summary pages in perekaz-output/
  $ perekaz digest articles/ --output monday    one edition of a folder's articles
  $ perekaz digest https://news.example/rss     one edition of a feed's newest articles
  $ perekaz translate article.html              the whole article in English
  $ perekaz translate --lines < segments.txt    one segment a line in, one translation a line out
  $ perekaz quotes article.txt --json           quotations with their speakers
  $ perekaz models list                         models that are installed, and others to pull

Exit codes: 0 all published, 1 some inputs set aside, 2 wrong usage or configuration, 3 run stopped.`,
    );
  const configuration = (): Option =>
    new Option("-c, --config <file>", "configuration (every option is shown in the package's pipeline.yaml)").env(
      "PEREKAZ_CONFIG",
    );
  const json = (): Option => new Option("--json", "print JSON (the default in a pipe)").conflicts("text");
  const floors = (): Option => new Option("--floors <file>", "compare with these floors, and raise those that rose");
  const acceptLower = (): Option => new Option("--accept-lower", "with --floors: also lower those that fell");
  const jsonFile = (): Option => new Option("-o, --output <file>", "also write the JSON there");
  const text = (): Option => new Option("--text", "print for reading (the default on a terminal)");

  program
    .command("digest")
    .description("summarise one or many articles in both languages: the main job")
    .argument(
      "[input...]",
      "addresses (pages, feeds, sitemaps), files (.txt .md .html .json .mbox .eml .opml), folders, or - for standard input; without any, the configured sources",
    )
    .addOption(new Option("-o, --output <folder>", "folder for digest.json, digest.md and digest.html"))
    .option("--new", "leave out what earlier editions made with --new had, unless it has changed since")
    .addOption(
      new Option("-n, --limit <number>", "articles of each feed, sitemap or mailbox at most (20)").argParser(readCount),
    )
    .addOption(configuration())
    .addOption(json())
    .addOption(text())
    .addHelpText(
      "after",
      "\nWith --json alone nothing is written: the digest goes to standard output.\n\nExamples:\n  $ perekaz digest samples/negotiations-start.txt\n  $ perekaz digest https://news.example/feed.xml --limit 5",
    )
    .action(async (inputs: string[], options: Parameters<typeof runDigest>[1]) =>
      finish(await runDigest(inputs, options, face)),
    );
  program
    .command("translate")
    .description("translate one article in full, its quotations kept")
    .argument("[input]", "a file, an address, or - for standard input")
    .option("--lines", "standard input: one segment a line in, one translation a line out, in order")
    .addOption(configuration())
    .addOption(json())
    .addOption(text())
    .addHelpText(
      "after",
      "\nExamples:\n  $ perekaz translate article.txt\n  $ perekaz translate --lines < segments.uk > segments.en",
    )
    .action(async (input: string | undefined, options: Parameters<typeof runTranslate>[1]) =>
      finish(await runTranslate(input, options, face)),
    );
  program
    .command("quotes")
    .description("find the quotations of one article and their speakers")
    .argument("<input>", "a file, an address, or - for standard input")
    .addOption(configuration())
    .addOption(json())
    .addOption(text())
    .addOption(new Option("--html", "print a page for checking by eye").conflicts(["json", "text", "annotations"]))
    .addOption(
      new Option("--annotations", "print W3C Web Annotations with schema.org bodies").conflicts(["json", "text"]),
    )
    .addHelpText("after", "\nExample:\n  $ perekaz quotes article.txt --html > quotes.html")
    .action(async (input: string, options: Parameters<typeof runQuotes>[1]) =>
      finish(await runQuotes(input, options, face)),
    );
  const evaluation = program.command("eval").description("measure the quality on annotated articles");
  evaluation
    .command("quotes")
    .description("quotations and speakers against gold articles (*.gold.txt)")
    .argument("<path...>", "gold articles, or folders of them (the repository has test/gold)")
    .option("--differences", "list every difference")
    .addOption(jsonFile())
    .addOption(floors())
    .addOption(acceptLower())
    .addOption(json())
    .addOption(text())
    .addHelpText(
      "after",
      `
A folder is read with those below it, each a group of its own; one called blind only where it is named itself.
Exit code 1: a measure is below its floor.

Example:
  $ perekaz eval quotes test/gold --differences`,
    )
    .action(async (paths: string[], options: Parameters<typeof runEvaluateQuotes>[1]) =>
      finish(await runEvaluateQuotes(paths, options, face)),
    );
  evaluation
    .command("translation")
    .description(
      "BLEU and chrF2, names and figures, and what the rules catch, against gold articles or plain text files",
    )
    .argument("[path...]", "gold articles with en: lines, or folders of them")
    .addOption(new Option("--source <file>", "Ukrainian, one segment a line; may be repeated").argParser(collect))
    .addOption(new Option("--reference <file>", "its English by people, line for line").argParser(collect))
    .addOption(jsonFile())
    .addOption(floors())
    .addOption(acceptLower())
    .addOption(configuration())
    .addOption(json())
    .addOption(text())
    .addHelpText(
      "after",
      `
Exit code 1: a measure is below its floor, or some gold articles were left out; the error stream says which and why.

Examples:
  $ perekaz eval translation test/gold
  $ perekaz eval translation --source dev.uk --reference dev.en`,
    )
    .action(async (paths: string[], options: Parameters<typeof runEvaluateTranslation>[1]) =>
      finish(await runEvaluateTranslation(paths, options, face)),
    );
  evaluation
    .command("extraction")
    .description("articles, their lines and what is stated of them, against web pages with the expected article")
    .argument("<folder>", "folder of pages with their expected.json, or one of them (the repository has test/pages)")
    .option("--differences", "list every difference")
    .addOption(jsonFile())
    .addOption(floors())
    .addOption(acceptLower())
    .addOption(json())
    .addOption(text())
    .addHelpText(
      "after",
      "\nExit code 1: a measure is below its floor.\n\nExample:\n  $ perekaz eval extraction test/pages --differences",
    )
    .action(async (folder: string, options: Parameters<typeof runEvaluateExtraction>[1]) =>
      finish(await runEvaluateExtraction(folder, options, face)),
    );
  evaluation
    .command("model")
    .description("a model by itself: BLEU, chrF2 and how well its sentence vectors find a translation")
    .addOption(new Option("--source <file>", "Ukrainian, one segment a line; may be repeated").argParser(collect))
    .addOption(new Option("--reference <file>", "its English by people, line for line").argParser(collect))
    .addOption(jsonFile())
    .addOption(configuration())
    .addOption(json())
    .addOption(text())
    .addHelpText("after", "\nExample:\n  $ perekaz eval model --source flores-dev.uk --reference flores-dev.en")
    .action(async (options: Parameters<typeof runEvaluateModel>[0]) => finish(await runEvaluateModel(options, face)));
  program
    .command("run")
    .description("make editions of what is new in the configured sources, at their schedules or as their folders fill")
    .option("--once", "one edition of all sources, and end")
    .addOption(new Option("-o, --output <folder>", "folder for the editions, each in one of its own"))
    .addOption(configuration())
    .addHelpText("after", "\nExample:\n  $ perekaz run --config pipeline.yaml")
    .action(async (options: RunChoice) => finish(await runRun(options, face)));
  const sources = program.command("sources").description("the feeds, pages and folders that the configuration names");
  sources
    .command("list", { isDefault: true })
    .description("print them")
    .addOption(configuration())
    .addOption(json())
    .addOption(text())
    .action(async (options: SourcesChoice) => finish(await runListSources(options, face)));
  sources
    .command("import")
    .description("print the feeds of an OPML list, as feed readers export it, for the configuration")
    .argument("<file>", "the OPML file")
    .addHelpText("after", "\nExample:\n  $ perekaz sources import feeds.opml >> pipeline.yaml")
    .action(async (file: string) => finish(await runImportSources(file, face)));
  addModels(program, { configuration, json, text }, face, finish);
  return program;
}

/** The values of an option that may be repeated. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number from 1 to 9999.");
}
