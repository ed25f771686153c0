// A server of the public SDK that needs no session, on a port of 127.0.0.1 that it prints. Started
// by peers.py in the folder that the SDK is installed in.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.cwd()}/package.json`);
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const { McpServer, createMcpHandler } = await load('@modelcontextprotocol/server');
const { toNodeHandler } = await load('@modelcontextprotocol/node');
const { z } = await load('zod');

const handler = createMcpHandler(() => {
    const server = new McpServer({ name: 'modern-peer', version: '1.0.0' });
    server.registerTool(
        'echo',
        { description: 'Says it again', inputSchema: z.object({ message: z.string() }) },
        async ({ message }) => ({ content: [{ type: 'text', text: `Echo: ${message}` }] })
    );
    server.registerTool('fail', { description: 'Fails', inputSchema: z.object({}) }, async () => ({
        content: [{ type: 'text', text: 'Sorry' }],
        isError: true
    }));
    return server;
});

const listener = createServer(toNodeHandler(handler));
listener.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${listener.address().port}/mcp`));
