// Starts the programs of the contract test and waits until they answer.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

// The sandbox's first line; it ends with this process because its standard input does.
export function startSandbox(program, options) {
    return new Promise((resolve, reject) => {
        const child = spawn(program, [...options, "--exit-with-stdin"],
                            { stdio: ["pipe", "pipe", "inherit"] });
        child.once("error", reject);
        child.once("exit", code => reject(new Error(`the sandbox ended with ${code}`)));
        createInterface({ input: child.stdout }).once("line", line => {
            resolve({ ...JSON.parse(line), stop: () => child.stdin.end() });
        });
    });
}

export async function startProxy(script, upstream, tools) {
    const port = await freePort();
    const child = spawn(script, [upstream, String(port), tools],
                        { stdio: ["ignore", "pipe", "inherit"] });
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", code => reject(new Error(`the proxy ended with ${code}`)));
        createInterface({ input: child.stdout }).on("line", line => {
            if (line.includes("Prism is listening"))
                resolve({ url: `http://127.0.0.1:${port}`, stop: () => child.kill() });
        });
    });
}
