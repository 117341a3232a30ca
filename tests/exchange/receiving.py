"""Real servers on this machine for what the product sends."""

import importlib.util
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import settings

LOOPBACK = [ip_network("127.0.0.0/8")]
EXAMPLES = settings.BASE_DIR / "docs" / "examples"


def example(name: str = "receiver"):
    """A program of the documentation."""
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def served(handler: type[BaseHTTPRequestHandler], certificate: Path | None = None) -> Iterator[int]:
    """Within: a server on a port of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Endpoint:
    """Keeps every message it gets and answers as it is told: a status and headers, the last one for ever."""

    def __init__(self, *answers: int, headers: dict[str, str] | None = None, body: bytes = b"") -> None:
        self.answers, self.headers, self.body = list(answers or [204]), headers or {}, body
        self.messages: list[tuple[str, dict[str, str], bytes]] = []

    @property
    def handler(self) -> type[BaseHTTPRequestHandler]:
        """For a server."""
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                endpoint.messages.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
                self.send_response(endpoint.answers.pop(0) if endpoint.answers[1:] else endpoint.answers[0])
                for name, value in ({"Content-Length": len(endpoint.body)} | endpoint.headers).items():
                    self.send_header(name, str(value))
                self.end_headers()
                self.wfile.write(endpoint.body)

            def log_message(self, *_words: object) -> None:
                pass

        return Handler


def certificate(folder: Path, name: str) -> Path:
    """A certificate for a name that nobody has signed, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    plain = serialization.NoEncryption()
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    path.write_bytes(made.public_bytes(pem) + key.private_bytes(pem, form, plain))
    return path
