import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createRawServer, type AddressInfo, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What a path gives: its body alone, or all of the answer, or what is done with the request. */
export type Served =
  | string
  | Uint8Array
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

export interface WebServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  readonly seen: SeenRequest[];
  /** Paths with what they give; may be changed at any time. */
  readonly paths: Map<string, Served>;
}

/** A site on this machine, which ends with the test; a path that is not served answers 404. */
export async function startWebServer(paths: Readonly<Record<string, Served>> = {}): Promise<WebServer> {
  const served = new Map(Object.entries(paths));
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    seen.push({ path, headers: request.headers });
    answer(served.get(path), request, response);
  });
  const port = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port, seen, paths: served };
}

/** A server that speaks whatever `talk` says, HTTP or not; gives its address. */
export async function startRawServer(talk: (socket: Socket) => void): Promise<string> {
  const server = createRawServer((socket) => {
    socket.on("error", () => undefined);
    talk(socket);
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

function answer(served: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof served === "function") return served(request, response);
  if (served === undefined) return void response.writeHead(404).end("nothing here");
  const plain = typeof served === "string" || served instanceof Uint8Array;
  const { status = 200, headers = {}, body = "" } = plain ? { body: served } : served;
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}
