"""Keys under a passphrase, in a file of their own. Opened without the product, as it does not start without keys:

.venv/bin/python -m operations.envelope keys.sealed --into var/keys
"""

import argparse
import json
import os
import sys
from getpass import getpass
from io import BytesIO
from pathlib import Path

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from operations.archive import KEY, ArchiveError, Sealer, opened

SHORTEST_PASSPHRASE = 16
SALT = 16
EFFORT = {"n": 2**17, "r": 8, "p": 1}  # 128 MB, about half a second


class PassphraseError(Exception):
    """A passphrase that is too short."""


def seal(kept: dict[str, str], passphrase: str) -> bytes:
    """The keys by name, sealed."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise PassphraseError(f"The passphrase needs {SHORTEST_PASSPHRASE} characters or more.")
    salt, file = os.urandom(SALT), BytesIO()
    sealer = Sealer(file, _stretched(passphrase, salt))
    sealer.write(json.dumps(kept).encode())
    sealer.close()
    return salt + file.getvalue()


def unseal(envelope: bytes, passphrase: str) -> dict[str, str]:
    """The keys by name; ArchiveError when the passphrase or the envelope is not right."""
    if len(envelope) <= SALT:
        raise ArchiveError("This is no envelope of keys.")
    key = _stretched(passphrase, envelope[:SALT])
    return json.loads(b"".join(opened(BytesIO(envelope[SALT:]), key)))


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt, KEY, **EFFORT).derive(passphrase.encode())


def put_back(kept: dict[str, str], folder: Path) -> list[Path]:
    """Write the keys where the launcher looks for them (0600); FileExistsError names one that is there already."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    paths = [folder / name.lower() for name in kept]
    if there := [path for path in paths if path.exists()]:
        raise FileExistsError(f"{there[0]} is there already: keys are never written over.")
    for path, text in zip(paths, kept.values(), strict=True):
        path.touch(mode=0o600)
        path.write_text(text + "\n")
    return paths


def passphrase() -> str:
    """From KEYS_PASSPHRASE, or the terminal."""
    return os.environ.get("KEYS_PASSPHRASE") or getpass("Passphrase of the keys: ")


def main() -> int:
    """Take the keys out of an envelope."""
    parser = argparse.ArgumentParser(prog="python -m operations.envelope", description=main.__doc__)
    parser.add_argument("envelope", type=Path)
    parser.add_argument("--into", type=Path, required=True, help="the folder; for the launcher var/keys")
    given = parser.parse_args()
    try:
        paths = put_back(unseal(given.envelope.read_bytes(), passphrase()), given.into)
    except (ArchiveError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("".join(f"{path}\n" for path in paths))
    return 0


if __name__ == "__main__":
    sys.exit(main())
