"""From the inputs to the parts: nothing else is read, so the same inputs give the same bytes at any time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from uuid import UUID

from accounts.choices import Permission
from slates.choices import Need
from slates.figures import Share, repeats
from slates.packing.canonical import digest, written

POOLS, TEAMS = str(Permission.VIEW_POOLS), str(Permission.VIEW_TEAMS)
FILES, READY = "cadres", "readiness"
YES_NO = {True: {"zh": "是", "en": "yes"}, False: {"zh": "否", "en": "no"}}


def composed(inputs: dict) -> list[dict]:
    """The parts in order: kind, people, needs, resources, heading, lines [{"label", "zh", "en", "needs"}], salt.

    `people`: whom it is about, all of whom a reader must be entrusted with. `salt`: so that who knows all of a part but
    one word does not find the word by trying hashes.
    """
    made = [
        *chain.from_iterable(parts_of_slate(slate) for slate in inputs["slates"]),
        *parts_of_team(inputs["team"]),
        *parts_of_papers(inputs),
    ]
    salts = (digest(f"{inputs['salt']}:{number}".encode()) for number in range(1, len(made) + 1))
    return [one | {"salt": salt} for one, salt in zip(made, salts, strict=True)]


def part_bytes(inputs: dict) -> list[bytes]:
    """The same as bytes to hash and seal."""
    return [written(part) for part in composed(inputs)]


def part(
    kind: str,
    heading: dict,
    lines: list[dict],
    *,
    people: Iterable[str] = (),
    needs: str = POOLS,
    resources: Iterable[str] = (),
) -> dict:
    """A part; `resources`: what a token has to read to be given it."""
    return {
        "kind": kind, "people": list(people), "needs": needs, "resources": list(resources), "heading": heading,
        "lines": lines,
    }  # fmt: skip


def line(label: object, text: object, needs: str = "") -> dict:
    """A line: a key or words in both languages as its label, words or a text as what it says."""
    said = text if isinstance(text, dict) else {"zh": str(text), "en": str(text)}
    return {"label": label, "zh": said["zh"], "en": said["en"], "needs": needs}


def same(text: str) -> dict:
    """A text that is no word of a language."""
    return {"zh": text, "en": text}


def parts_of_slate(slate: dict) -> Iterator[dict]:
    """What it is about, each person row by row, who was not put forward, the figures; blind no person and no figure."""
    heading, lines = same(slate["post"]), [line("unit", slate["unit"]), line("step", slate["step"])]
    if slate["outcome"]:
        lines.append(line("outcome", slate["outcome"]))
    yield part("slate", heading, lines)
    yield from blind_parts(slate) if slate["blind"] else named_parts(slate)
    yield part("fit", heading, [line("fit", slate["fit"])], resources=[READY])
    if not slate["blind"]:
        yield part("figures", heading, figures(slate), resources=[FILES, READY])


def named_parts(slate: dict) -> Iterator[dict]:
    """Each person row by row, and who was not put forward."""
    for person in slate["people"]:
        yield from parts_of_person(slate, person)
    for one in slate["passed"]:
        told = [line("unit", one["unit"]), line("not_forward", one["reason"])]
        yield part("passed", same(one["name"]), told, people=[one["cadre"]], resources=[READY])


def blind_parts(slate: dict) -> Iterator[dict]:
    """A part for each right that opens rows, about all of them at once: one by one, what is redacted would tell who it is."""
    people = slate["people"]
    for needs, resource in opened_by(people[0]["rows"]):
        told = []
        for row, mark in ((row, one["label"]) for one in people for row in one["rows"]):
            if (row["needs"], row["resource"]) == (needs, resource):
                told += lines_of_row(row, f"{mark} · ")
        yield part(
            "side",
            same(slate["post"]),
            told,
            people=[one["cadre"] for one in people],
            needs=needs,
            resources=[resource],
        )


def opened_by(rows: Sequence[dict]) -> list[tuple[str, str]]:
    """Each right, with what a token reads, that opens some of the rows, in their order."""
    return list(dict.fromkeys((row["needs"], row["resource"]) for row in rows))


def parts_of_person(slate: dict, person: dict) -> Iterator[dict]:
    """Who it is, then a part for each right that opens rows."""
    heading, people = same(person["label"]), [person["cadre"]]
    times = repeats([[UUID(one) for one in people] for people in slate["lists"]]).times
    lines = [line("post", person["about"]), line("why", person["reason"])]
    lines.append(line("lists", f"{times.get(UUID(person['cadre']), 0)} / {len(slate['lists'])}"))
    lines += [line("chosen", "✓")] if person["chosen"] else []
    yield part("person", heading, lines, people=people, resources=[FILES])
    for needs, resource in opened_by(person["rows"]):
        rows = [row for row in person["rows"] if (row["needs"], row["resource"]) == (needs, resource)]
        told = [one for row in rows for one in lines_of_row(row)]
        yield part("evidence", heading, told, people=people, needs=needs, resources=[resource])


def lines_of_row(row: dict, before: str = "") -> list[dict]:
    """A row with its sentences, `before` standing before its title; an empty one says so by an empty line."""
    items = row["items"] or [{"zh": "", "en": "", "needs": ""}]
    source = {key: f" ({row['source'][key]})" if row["source"][key] else "" for key in ("zh", "en")}
    label = {key: before + row["title"][key] + source[key] for key in ("zh", "en")}
    return [line(label, {"zh": one["zh"], "en": one["en"]}, one["needs"]) for one in items]


def figures(slate: dict) -> list[dict]:
    """Shares with the exact test, nothing of few people; how often names repeat."""
    lines = []
    for key, *counts in slate["counts"]:
        one = Share(key, *counts)
        here, there = f"{one.on_slate} / {one.slate_known}", f"{one.others} / {one.others_known}"
        lines.append(line(key, "" if one.p is None else f"{here} : {there}, p = {one.p:.3f}"))
    every = repeats(slate["lists"])
    return [*lines, line("repeats", f"{every.people} / {every.places}, {every.index} %")]


def parts_of_team(team: dict | None) -> Iterator[dict]:
    """What the moves of a scenario do to a team: its numbers count everybody in it, so it is opened for everybody or not."""
    if team:
        lines = [line("unit", team["unit"]), line("turnover", team["turnover_on"])]
        lines += [
            line(one["label"], {key: f"{one['before'][key]} → {one['after'][key]}" for key in ("zh", "en")})
            for one in team["rows"]
        ]
        yield part("team", same(team["name"]), lines, people=team["people"], needs=TEAMS, resources=["teams"])


def parts_of_papers(inputs: dict) -> Iterator[dict]:
    """A paper for each proposal, then what stands against it."""
    for paper in inputs["papers"]:
        about = {"heading": same(paper["name"]), "people": [paper["cadre"]], "resources": ["pools"]}
        yield part("paper", lines=paper_lines(paper), **about)
        if against := objections(paper):
            yield part("objections", lines=against, **about)


def paper_lines(paper: dict) -> list[dict]:
    """What is proposed, on which grounds, with checks and ballots."""
    lines = [line("unit", paper["unit"]), line("pool", paper["pool"]), line("proposal", paper["proposal"])]
    lines += [line("reason", paper["reason"]), line("grounds", paper["grounds"])]
    if paper["suggested"]:
        lines.append(line("suggested", paper["suggested"], Need.DATES.value))
    lines += [line(one["item"], one["said"]) for one in paper["checks"]]
    return lines + [
        line("ballot", {key: f"{one['who']}: {one['said'][key]}. {one['reason']}" for key in ("zh", "en")})
        for one in paper["ballots"]
    ]


def objections(paper: dict) -> list[dict]:
    """Checks that are open, votes against, and whether the rules suggest otherwise: said either way, so that no line tells."""
    lines = [line("open_check", one["item"]) for one in paper["checks"] if one["open"]]
    lines += [
        line("against", f"{one['who']}: {one['reason']}")
        for one in paper["ballots"]
        if one["vote"] == "against"
    ]
    if paper["suggested"]:
        lines.append(line("differs", YES_NO[paper["differs"]], Need.DATES.value))
    return lines
