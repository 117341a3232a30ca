"""Copy what the browser needs from node_modules to static/vendor; with --icons, make the sprite again."""

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "static" / "vendor"
SPRITE = ROOT / "static" / "icons.svg"
ICON_NAMES = ROOT / "static" / "icons.txt"
FILES = {
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    "htmx.org/LICENSE": "htmx.LICENSE",
    "echarts/dist/echarts.min.js": "echarts.min.js",
    "echarts/LICENSE": "echarts.LICENSE",
    "tom-select/dist/js/tom-select.complete.min.js": "tom-select.min.js",
    "tom-select/dist/css/tom-select.min.css": "tom-select.min.css",
    "tom-select/LICENSE": "tom-select.LICENSE",
}


def copy_vendor() -> int:
    """Fill static/vendor; return the number of files. A missing package is an error that names it."""
    VENDOR.mkdir(parents=True, exist_ok=True)
    for source, target in FILES.items():
        path = MODULES / source
        if not path.is_file():
            raise SystemExit(f"config.assets: {path.relative_to(ROOT)} is missing: run npm ci first")
        content = path.read_bytes()
        # The maps are not shipped; a reference to one would break hashed static files.
        content = re.sub(rb"(?m)^(//# sourceMappingURL=.*|/\*# sourceMappingURL=.*\*/)\s*$", b"", content)
        (VENDOR / target).write_bytes(content)
    return len(FILES)


def symbol(name: str) -> str:
    """One Tabler outline icon as an SVG symbol."""
    path = MODULES / "@tabler/icons/icons/outline" / f"{name}.svg"
    if not path.is_file():
        raise SystemExit(f"config.assets: no Tabler outline icon {name!r} ({ICON_NAMES.name})")
    body = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text(encoding="utf-8"), re.S)
    paths = re.sub(r"\s*\n\s*", "", body.group(1)).replace(
        '<path stroke="none" d="M0 0h24v24H0z" fill="none"/>', ""
    )
    return f'<symbol id="i-{name}" viewBox="0 0 24 24">{paths}</symbol>'


def make_sprite() -> int:
    """Write static/icons.svg from the names in static/icons.txt; return how many icons it holds."""
    names = sorted(set(ICON_NAMES.read_text(encoding="utf-8").split()))
    symbols = "\n".join(symbol(name) for name in names)
    SPRITE.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n', encoding="utf-8")
    return len(names)


def main(arguments: list[str]) -> None:
    if "--icons" in arguments:
        sys.stdout.write(f"{make_sprite()} icons in {SPRITE.relative_to(ROOT)}\n")
        return
    shutil.rmtree(VENDOR, ignore_errors=True)
    sys.stdout.write(f"{copy_vendor()} files in {VENDOR.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
