import { SetAside, type Article, type Fetched, type Fetcher } from "../../core/index.js";
import { ingestOptions, readArticle } from "../../ingest/index.js";
import type { PageFixture } from "./fixture.js";

/** What the product makes of a page: its article, or the code that refuses it. */
export type ReadPage = { readonly article: Article } | { readonly refused: string; readonly message: string };

/** Reads a fixture as the product reads a page of the web, from a site that serves the fixture's files alone. */
export async function readPageFixture(fixture: PageFixture): Promise<ReadPage> {
  const { address } = fixture.expected;
  const fetcher = serve(fixture);
  try {
    const page = await fetcher.fetch(address);
    const article = await readArticle({ kind: "web", location: address, page }, ingestOptions.parse({}), { fetcher });
    return { article };
  } catch (error) {
    if (error instanceof SetAside) return { refused: error.code, message: error.message };
    throw error;
  }
}

function serve({ expected, served }: PageFixture): Fetcher {
  return {
    fetch(address): Promise<Fetched> {
      const bytes = served.get(address);
      if (!bytes) {
        return Promise.reject(
          new SetAside({ code: "fetch-not-found", message: `${address}: the fixture serves nothing there.` }),
        );
      }
      const [type = "", ...parameters] = expected.contentType.split(";");
      const charset = parameters
        .map((one) => /charset=\s*"?([\w-]+)/iu.exec(one)?.[1])
        .find((one) => one !== undefined);
      return Promise.resolve({
        requested: address,
        url: address,
        mediaType: type.trim().toLowerCase(),
        charset: charset ?? null,
        bytes,
        fetched: "2026-06-30T00:00:00.000Z",
        unchanged: false,
      });
    },
    close: () => Promise.resolve(),
  };
}
