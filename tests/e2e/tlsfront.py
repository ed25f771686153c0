"""HTTPS in front of a plain server of this computer, and how a program comes to trust it."""
import asyncio
import os
import pathlib
import ssl
import subprocess
import threading
from urllib.parse import urlsplit

SYSTEM_CERTIFICATES = "/etc/ssl/certs"  # where Qt's OpenSSL backend looks


def make_certificate(folder):
    """Signed by itself, as (certificate, key)."""
    certificate, key = f"{folder}/certificate.pem", f"{folder}/key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                    "-keyout", key, "-out", certificate, "-subj", "/CN=Loopback Test",
                    "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    return certificate, key


class TlsFront:
    """Passes everything on to `url`, from a thread of its own."""

    def __init__(self, url, certificate, key):
        self.behind = (urlsplit(url).hostname, urlsplit(url).port)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.listening = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context), self.loop).result()
        self.url = f"https://127.0.0.1:{self.listening.sockets[0].getsockname()[1]}"

    async def _serve(self, from_client, to_client):
        from_server, to_server = await asyncio.open_connection(*self.behind)
        both = [asyncio.create_task(pass_on(from_client, to_server)),
                asyncio.create_task(pass_on(from_server, to_client))]
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        to_client.close()
        to_server.close()

    async def _end(self):
        self.listening.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def stop(self):
        asyncio.run_coroutine_threadsafe(self._end(), self.loop).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


async def pass_on(source, target):
    try:
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    except OSError:  # either side has had enough
        pass


def trusting(certificate, scratch):
    """What to put before a command so that it trusts the certificate too: a place of its own where
    the system's certificates are. None where the system does not allow that."""
    folder = pathlib.Path(scratch, "certificates")
    folder.mkdir()
    hashed = subprocess.run(["openssl", "x509", "-hash", "-noout", "-in", certificate],
                            check=True, capture_output=True, text=True).stdout.strip()
    pathlib.Path(folder, f"{hashed}.0").write_bytes(pathlib.Path(certificate).read_bytes())
    own_namespace = ["unshare", "--mount"]
    if os.getuid() != 0:
        own_namespace += ["--user", "--map-current-user", "--keep-caps"]
    before = [*own_namespace, "sh", "-c",
              f'mount --bind "{folder}" {SYSTEM_CERTIFICATES} && exec "$@"', "sh"]
    allowed = subprocess.run([*before, "true"], capture_output=True, check=False).returncode == 0
    return before if allowed else None
