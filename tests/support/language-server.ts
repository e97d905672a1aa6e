import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

/** A problem as an editor shows it; lines and columns count from 1, as in the check. */
export interface Shown {
  line: number;
  column: number;
  message: string;
}

/** A language server as an editor starts it, with one document open. */
export interface Opened {
  /** Waits until the server has checked the document. */
  problems(): Promise<Shown[]>;
  /** What is offered at a place. */
  completions(line: number, column: number): Promise<string[]>;
  /** What is said about a place. */
  hover(line: number, column: number): Promise<string>;
}

interface Message {
  id?: number;
  method?: string;
  params?: any;
  result?: any;
  error?: { message: string };
}

/**
 * Opens a document in a language server over standard input and output.
 * @see https://microsoft.github.io/language-server-protocol/
 * @param server its script and arguments.
 * @param settings what the editor's settings say, by section.
 */
export async function openInServer(
  server: string[],
  workspace: string,
  document: { path: string; language: string; text: string },
  { initializationOptions, settings = {} }: { initializationOptions?: object; settings?: Record<string, unknown> } = {},
): Promise<Opened> {
  const checked = Promise.withResolvers<Shown[]>();
  const uri = pathToFileURL(document.path).href;
  const { request, notify } = connect(server, {
    "workspace/configuration": ({ items }) =>
      items.map(({ section }: { section: string }) => settings[section] ?? null),
    "textDocument/publishDiagnostics": (params) =>
      params.uri === uri && checked.resolve(params.diagnostics.map(toShown)),
  });
  const rootUri = pathToFileURL(workspace).href;
  await request("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "workspace" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: {}, hover: { contentFormat: ["markdown"] }, completion: {} },
    },
    initializationOptions,
  });
  notify("initialized", {});
  notify("workspace/didChangeConfiguration", { settings });
  const { language: languageId, text } = document;
  notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  const at = (line: number, column: number) => ({
    textDocument: { uri },
    position: { line: line - 1, character: column - 1 },
  });
  return {
    problems: () => checked.promise,
    completions: async (line, column) => {
      const found = await request("textDocument/completion", at(line, column));
      return (found?.items ?? found ?? []).map(({ label }: { label: string }) => label);
    },
    hover: async (line, column) => (await request("textDocument/hover", at(line, column)))?.contents.value ?? "",
  };
}

function toShown({ range: { start }, message }: any): Shown {
  return { line: start.line + 1, column: start.character + 1, message };
}

/** The base protocol: JSON behind a line that says its length. */
function connect([script, ...args]: string[], handlers: Record<string, (params: any) => unknown>) {
  const child = spawn(process.execPath, [script!, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  const waiting = new Map<number, PromiseWithResolvers<any>>();
  const send = (message: Message) => {
    const bytes = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]));
  };
  const receive = ({ id, method, params, result, error }: Message) => {
    if (method !== undefined) {
      const answer = handlers[method]?.(params) ?? null;
      if (id !== undefined) send({ id, result: answer });
    } else if (error !== undefined) waiting.get(id!)?.reject(new Error(error.message));
    else waiting.get(id!)?.resolve(result);
  };
  let left: Buffer = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    left = Buffer.concat([left, chunk]);
    for (;;) {
      const head = left.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(left.toString("latin1", 0, Math.max(0, head)))?.[1]);
      if (head === -1 || left.length < head + 4 + length) return;
      receive(JSON.parse(left.toString("utf8", head + 4, head + 4 + length)) as Message);
      left = left.subarray(head + 4 + length);
    }
  });
  let last = 0;
  const request = (method: string, params: object): Promise<any> => {
    const answer = Promise.withResolvers<any>();
    waiting.set(++last, answer);
    send({ id: last, method, params });
    return answer.promise;
  };
  return { request, notify: (method: string, params: object) => send({ method, params }) };
}
