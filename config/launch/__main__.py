"""`python -m config.launch run` and `python -m config.launch with-servers -- COMMAND`."""

import argparse
import os
import signal
import sys
from pathlib import Path

from config.launch import commands
from config.launch.environment import ROOT, place_at
from config.launch.problems import LaunchError, explain, say
from config.launch.processes import die_with_parent


def main() -> int:
    """Run one command; whatever keeps it from starting is said in a sentence."""
    arguments = parse(sys.argv[1:])
    listen_to_signals()
    if arguments.die_with_parent:
        die_with_parent(signal.SIGTERM, os.getppid())
    try:
        return arguments.action(arguments)
    except KeyboardInterrupt:
        return 0
    except LaunchError as error:
        say(f"\nlauncher | {error}")
    except OSError as error:
        say(f"\nlauncher | {explain(error)}")
    return 1


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m config.launch", description=__doc__)
    parser.add_argument(
        "--die-with-parent", action="store_true", help="end when the process that started this ends"
    )
    parser.add_argument(
        "--var",
        type=Path,
        default=ROOT / "var",
        help="folder of data, keys and logs; var/ of the clone by default",
    )
    actions = parser.add_subparsers(required=True)
    run = actions.add_parser("run", help="start the product and keep it running")
    run.set_defaults(action=lambda given: commands.run(place_at(given.var), commands.wanted_port()))
    for name, function, text in (
        ("with-servers", commands.with_servers, "run one command with the servers up"),
        ("with-settings", commands.with_settings, "run one command that needs the settings but no server"),
    ):
        one = actions.add_parser(name, help=text)
        one.add_argument("command", nargs=argparse.REMAINDER)
        one.set_defaults(
            action=lambda given, run=function: run(
                place_at(given.var), commands.resolve(without_dashes(given.command))
            )
        )
    return parser.parse_args(words)


def without_dashes(command: list[str]) -> list[str]:
    return command[1:] if command[:1] == ["--"] else command


def listen_to_signals() -> None:
    """The first Ctrl-C, SIGTERM or hang-up ends everything in order; further ones do not disturb that."""

    def stop(*_: object) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: None)
        raise KeyboardInterrupt

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, stop)


if __name__ == "__main__":
    sys.exit(main())
