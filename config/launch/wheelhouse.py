"""Collects in one folder all that set-up needs, for a machine without a network; `install.py` takes it from there.

make wheelhouse            # here, with a network: fills var/wheelhouse
cp -r …/wheelhouse CLONE/  # there: as `wheelhouse` in the clone; then make run
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from config.launch.environment import ROOT
from config.launch.install import SUMS

FOLDER = ROOT / "var" / "wheelhouse"
VENDOR = ROOT / "static" / "vendor"


def main() -> int:
    """Collect anew; a failure is a sentence and status 1."""
    if not VENDOR.is_dir():
        sys.stderr.write("wheelhouse | static/vendor is missing: run make setup first\n")
        return 1
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--only-binary", ":all:", "--dest", str(FOLDER), "-r", str(ROOT / "requirements.txt")]
    if (status := subprocess.run(command, check=False).returncode) != 0:
        sys.stderr.write(
            f"wheelhouse | pip could not collect the wheels (status {status}): the reason is above\n"
        )
        return 1
    shutil.copytree(VENDOR, FOLDER / "vendor")
    write_sums(FOLDER)
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    wheels = len(list(FOLDER.glob("*.whl")))
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    sys.stdout.write(f"wheelhouse | {wheels} wheels for Python {version} in {FOLDER}, {size >> 20} MB\n")
    return 0


def write_sums(folder: Path) -> None:
    """A line a file: its SHA-256 and its name, as sha256sum writes them."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder)}\n" for path in paths
    ]
    (folder / SUMS).write_text("".join(lines))


if __name__ == "__main__":
    sys.exit(main())
