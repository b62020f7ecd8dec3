"""Random small dossiers for the ten rules: seeded, valid, with facts, links and registers left out on purpose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

from tests.cases.books import (
    cell_and_secretary,
    failed_quarter,
    gap_filled,
    head_not_above,
    leaders_of_leaders,
    old_unit,
    quota_by_group,
    retired_member,
    third_child,
    units_led,
)

from xeploai import Code, Complete, Dossier, Grade, LinkRow, RecordRow, Subject, record_row, subject

T = TypeVar("T")
Make = Callable[[Random], Dossier]


def some(random: Random, values: Sequence[T], missing: float = 0.15) -> T | None:
    """Return one of some values, or nothing."""
    return None if random.random() < missing else random.choice(values)


def number(random: Random, *values: str, missing: float = 0.12) -> Decimal | None:
    """Return one of some numbers, or nothing."""
    chosen = some(random, values, missing)
    return None if chosen is None else Decimal(chosen)


def day(random: Random, first: date, last: date, missing: float = 0.15) -> date | None:
    """Return a day of a span, or nothing."""
    return None if random.random() < missing else first + timedelta(days=random.randrange((last - first).days + 1))


def whole(random: Random, *what: Any, chance: float = 0.8) -> list[Complete]:
    """Return that some of these are complete."""
    return [Complete(one) for one in what if random.random() < chance]


def dossier(
    subjects: Sequence[Subject],
    links: Sequence[LinkRow] = (),
    complete: Sequence[Complete] = (),
    records: Sequence[RecordRow] = (),
) -> Dossier:
    """Return a dossier."""
    return Dossier(subjects=tuple(subjects), links=tuple(links), complete=tuple(complete), records=tuple(records))


def heads(random: Random) -> Dossier:
    """Rule 1: heads, collectives, organisations and units, with links left out and founding days near the edge."""
    law = head_not_above
    founded = (date(2012, 3, 1), date(2020, 6, 30), date(2020, 7, 1), date(2020, 7, 2), date(2020, 9, 30))
    forms = (("o", law.OrganisationForm), ("c", law.CollectiveForm), ("u", law.UnitForm))
    subjects = [
        subject(
            f"{name}-{n}",
            form(founded=some(random, founded), by_criteria=some(random, list(Grade)[1:])),
            decided=some(random, list(Grade), 0.8),
        )
        for name, form in forms
        for n in range(2)
    ]
    subjects += [subject(f"h-{n}", law.HeadForm(by_criteria=some(random, list(Grade)[2:]))) for n in range(3)]
    ways = (
        *((link, "h", to, 3) for link, to in ((law.LED_WITH, "c"), (law.HEADS, "o"), (law.DIRECTS, "u"))),
        *((link, "c", to, 2) for link, to in ((law.LEADS, "o"), (law.MANAGES, "u"))),
    )
    links = [
        LinkRow(link, f"{source}-{n}", f"{target}-{random.randrange(2)}")
        for link, source, target, count in ways
        for n in range(count)
        if random.random() < 0.8
    ]
    complete = whole(random, *(link for link, *_ in ways), chance=0.5)
    return dossier(subjects, links, [*complete, Complete(law.DIRECTS, "head:h-0")])


def leaders(random: Random) -> Dossier:
    """Rule 2: four servants in a line or a fork, two quarters each, those below the first about 50 points."""
    law = leaders_of_leaders
    weak, strong = (("10",), ("0.5", "0.5", "0.57", "0.6"), law.Met.HALF), (("25", "30"), ("1", "0.95"), law.Met.FULL)
    subjects, links, complete = [Subject(kind="servant", id=f"s-{n}") for n in range(4)], [], []
    above = {1: 0, 2: random.choice((0, 1)), 3: random.choice((0, 1, 2))}
    for q in range(2):
        for n in range(4):
            general, shares, met = strong if n == 0 or random.random() < 0.2 else weak
            leads = some(random, (n in above.values(),), 0.03)
            terms = {name: some(random, (met, *law.Met), 0.05) for name in ("organising", "unity")} if leads else {}
            form = law.QuarterForm(
                leads=leads,
                general=number(random, *general, missing=0.02),
                quantity=number(random, *shares, missing=0.04),
                quality=number(random, *shares, missing=0.02),
                progress=number(random, *shares, missing=0.02),
                **terms,
            )
            subjects.append(subject(f"s-{n}-{q}", form))
            links.append(LinkRow(law.QUARTER_OF, f"s-{n}-{q}", f"s-{n}"))
            if n in above:
                links.append(LinkRow(law.UNDER, f"s-{n}-{q}", f"s-{above[n]}-{q}"))
            complete += [Complete(law.QUARTER, f"servant_quarter:s-{n}-{q}")] if random.random() < 0.95 else []
    complete += [Complete(law.QUARTER, f"servant:s-{n}") for n in range(4) if random.random() < 0.9]
    complete += whole(random, law.UNDER, chance=0.9) + whole(random, "discipline")
    rows = [
        record_row(
            f"d-{n}",
            f"s-{random.randrange(4)}",
            law.Discipline(
                effective_on=day(random, date(2025, 10, 1), date(2026, 12, 31)),
                duty_related=some(random, (True, False)),
            ),
        )
        for n in range(random.choice((0, 0, 1, 2)))
    ]
    return dossier(subjects, links, complete, rows)


def units(random: Random) -> Dossier:
    """Rule 3: two departments over divisions, each with leaders, choices given or not."""
    law = units_led
    subjects, links = [], []
    for n in range(2):
        points = number(random, "70", "75", "78", "80", "50", missing=0.08)
        subjects.append(
            subject(
                f"t-{n}",
                law.UnitForm(tier=Code("top"), chosen=some(random, (True, False))),
                law.UnitPoints(points=points),
            )
        )
    mixed = random.random() < 0.3
    for n in range(7):
        tier = some(random, (Code("a"), *[Code("b" if mixed else "a")] * 2), 0.03)
        points = number(random, "72", "72", "75", "60", "72", missing=0.03)
        subjects.append(
            subject(
                f"u-{n}",
                law.UnitForm(tier=tier, chosen=some(random, (True, False, False))),
                law.UnitPoints(points=points),
            )
        )
        if random.random() < 0.92:
            links.append(LinkRow(law.PART_OF, f"u-{n}", f"t-{random.randrange(2)}"))
    for n in range(7):
        points = number(random, "70", "72", "74", "78", "80", "40", missing=0.03)
        post = some(random, (Code("head"), Code("deputy") if mixed else Code("head")), 0.03)
        form = law.LeaderForm(post=post, chosen=some(random, (True, False)))
        subjects.append(subject(f"l-{n}", form, law.LeaderPoints(points=points)))
        led = random.sample([f"u-{i}" for i in range(7)] + ["t-0"], random.choice((1, 1, 2)))
        links += [LinkRow(law.LEADS, f"l-{n}", id) for id in led]
        if random.random() < 0.5:
            links.append(LinkRow(law.HEADS, f"l-{n}", led[0]))
    complete = whole(random, law.UNIT, law.LEADER, law.PART_OF, law.LEADS, law.HEADS, chance=0.93)
    return dossier(subjects, links, complete)


def quotas(random: Random) -> Dossier:
    """Rule 4: two agencies, two groups of similar work, many with points near each other, some adrift."""
    law = quota_by_group
    subjects: list[Subject] = [subject(id, law.AgencyForm(recognised=Grade.GOOD)) for id in ("x", "y")]
    links = []
    busy = random.choice((0.6, 0.95))
    for n in range(random.choice((7, 10, 15))):
        similar = some(random, (*[Code("expert")] * 5, Code("clerk")), 0.02)
        score = number(random, "95", "93", "93", "90", "89.99", "75", "75", "75", "75", "60", missing=0.03)
        subjects.append(
            subject(f"s-{n}", law.ServantForm(score=score, similar=similar, chosen=some(random, (True, False), 0.6)))
        )
        if random.random() < 0.98:
            links.append(LinkRow(law.WORKS_IN, f"s-{n}", "x" if random.random() < busy else "y"))
    rows = [
        record_row(
            f"q-{n}",
            random.choice(("x", "y")),
            law.ShareDecision(
                decided_on=day(random, date(2025, 11, 1), date(2026, 12, 31), 0.05),
                share=number(random, "0.22", "0.25", "0.3", missing=0.05),
            ),
        )
        for n in range(random.choice((0, 0, 1, 2)))
    ]
    complete = whole(random, law.SERVANT, "share_decision", law.WORKS_IN, chance=0.85)
    complete.append(Complete(law.SERVANT, "agency:x"))
    return dossier(subjects, links, complete, rows)


def moved(random: Random) -> Dossier:
    """Rule 5: servants who moved once or not, with up to three rows of discipline."""
    law = old_unit
    subjects: list[Subject] = [Subject(kind="body", id=id) for id in ("old", "new")]
    links, rows = [], []
    for n in range(4):
        subjects.append(subject(f"s-{n}", law.ServantForm(by_score=some(random, list(Grade)[1:], 0.1))))
        if random.random() < 0.9:
            links.append(LinkRow(law.WORKS_IN, f"s-{n}", random.choice(("new", "old")), start=date(2026, 3, 1)))
        if random.random() < 0.7:
            links.append(LinkRow(law.WORKS_IN, f"s-{n}", "old", end=date(2026, random.choice((1, 2)), 28)))
        for r in range(random.choice((0, 1, 2, 3))):
            form = law.Discipline(
                act_on=day(random, date(2025, 11, 1), date(2026, 6, 1)),
                effective_on=day(random, date(2025, 12, 1), date(2026, 12, 31), 0.08),
                duty_related=some(random, (True, True, False), 0.08),
                used_before=some(random, (True, False, False), 0.08),
            )
            rows.append(record_row(f"d-{n}-{r}", f"s-{n}", form))
    complete = [Complete("discipline", f"servant:s-{n}") for n in range(4) if random.random() < 0.85]
    return dossier(subjects, links, [*complete, *whole(random, law.WORKS_IN, chance=0.6)], rows)


def cells(random: Random) -> Dossier:
    """Rule 6: an organisation or two with cells and members, some new, some without a cell."""
    law = cell_and_secretary
    marks = list(law.Mark)
    subjects: list[Subject] = [Subject(kind="organisation", id=f"o-{n}") for n in range(2)]
    links = []
    for n in range(3):
        form = law.CellForm(
            results=some(random, (law.Mark.EXCELLENT, law.Mark.EXCELLENT, law.Mark.GOOD), 0.08),
            others=some(random, (law.Mark.GOOD, law.Mark.FAIR), 0.08),
            peers=some(random, (Grade.GOOD, Grade.GOOD, Grade.EXCELLENT, *Grade), 0.08),
        )
        subjects.append(subject(f"c-{n}", form))
        if random.random() < 0.95:
            links.append(LinkRow(law.ORGANISATION_OF, f"c-{n}", f"o-{random.choice((0, 0, 1))}"))
    good = random.choice((0.55, 0.9))
    for n in range(random.choice((5, 9, 13))):
        best = random.random() < 0.3
        tasks = law.Mark.EXCELLENT if best else law.Mark.GOOD if random.random() < good else random.choice(marks)
        member = law.MemberForm(
            tasks=some(random, (tasks,), 0.05),
            others=some(random, (law.Mark.GOOD, law.Mark.GOOD, law.Mark.FAIR), 0.03),
            admitted=some(random, (date(2010, 2, 3), date(2010, 2, 3), date(2010, 2, 3), date(2020, 9, 1)), 0.03),
            chosen=some(random, (True, False), 0.4),
        )
        secretary = law.SecretaryForm(is_secretary=some(random, (n < 3,), 0.03))
        subjects.append(subject(f"m-{n}", member, secretary))
        if random.random() < 0.96:
            links.append(LinkRow(law.CELL_OF, f"m-{n}", f"c-{random.choice((0, 0, 1, 2))}"))
    complete = whole(random, law.MEMBER, law.CELL_OF, law.ORGANISATION_OF, chance=0.85)
    return dossier(
        subjects, links, [*complete, Complete(law.MEMBER, "cell:c-0"), Complete(law.MEMBER, "organisation:o-0")]
    )


def gaps(random: Random) -> Dossier:
    """Rule 7: servants about the edges of the gap, with and without points and choices."""
    law = gap_filled
    subjects = [
        subject(
            f"s-{n}",
            law.ServantForm(
                general=some(random, list(law.Met)),
                done=number(random, "100", "100", "99.99", "80"),
                beyond=number(random, "50", "49.99", "60"),
                completed=some(random, (True, True, True, False)),
                weak=number(random, "0", "20", "20.01", "35", "50", "50.01", "90"),
                chosen=some(random, list(Grade), 0.5),
            ),
        )
        for n in range(6)
    ]
    return dossier(subjects)


def gaps_with_points(random: Random) -> Dossier:
    """Rule 7 in Hải Phòng: the same with points."""
    plain = gaps(random)
    subjects = []
    for one in plain.subjects:
        points = number(random, "49.99", "50", "62", missing=0.3)
        facts = one.facts | ({} if points is None else {"points": points})
        subjects.append(Subject(kind=one.kind, id=one.id, facts=facts))
    return dossier(subjects)


def quarters(random: Random) -> Dossier:
    """Rule 8: leaders with up to four quarters, some adrift, some of leave."""
    law = failed_quarter
    subjects, links, complete = [], [], []
    values = ("95", "90", "89.99", "70", "50", "49.99", "50", "40.5", "100")
    for n in range(3):
        subjects.append(subject(f"l-{n}", law.LeaderForm(points=number(random, "95", "92", "89.99", "60"))))
        complete += [Complete(law.QUARTER, f"leader:l-{n}")] if random.random() < 0.7 else []
        level = random.choice(values)
        for q in range(1, random.choice((1, 3, 4, 5))):
            parts = [number(random, level, level, random.choice(values), "49.98", missing=0.06) for _ in range(4)]
            form = law.QuarterForm(
                quarter=some(random, (q,), 0.06),
                volume=parts[0],
                quality=parts[1],
                progress=parts[2],
                effect=parts[3],
            )
            away = law.AwayForm(months_away=some(random, (0, 0, 0, 1, 2, 3), 0.06))
            subjects.append(subject(f"l-{n}-{q}", form, away))
            links += [LinkRow(law.QUARTER_OF, f"l-{n}-{q}", f"l-{n}")] if random.random() < 0.95 else []
    return dossier(subjects, links, [*complete, *whole(random, law.QUARTER_OF, chance=0.5)])


def third(random: Random) -> Dossier:
    """Rule 9: members with rows of discipline from 2018 to 2025, of every ground."""
    law = third_child
    subjects, rows, complete = [], [], []
    for n in range(4):
        own, again = some(random, list(Grade)[1:], 0.08), some(random, list(Grade), 0.5)
        subjects.append(subject(f"m-{n}", law.MemberForm(by_criteria=own, regraded=again)))
        complete += [Complete("discipline", f"member:m-{n}")] if random.random() < 0.85 else []
        for r in range(random.choice((0, 1, 2))):
            year = random.choice((2018, 2022, 2022, 2024, 2025, 2025))
            form = law.Discipline(
                ground=some(random, [Code("population"), *(Code(one) for one in law.GROUNDS)], 0.08),
                act_on=day(random, date(year - 1, 6, 1), date(year, 12, 31), 0.1),
                decided_on=day(random, date(year, 1, 1), date(year, 12, 31), 0.08),
                self_detected=some(random, (True, False, False), 0.08),
                relieved=some(random, (True, False, False), 0.08),
                used_before=some(random, (True, False, False), 0.08),
            )
            rows.append(record_row(f"d-{n}-{r}", f"m-{n}", form))
    return dossier(subjects, (), complete, rows)


def retired(random: Random) -> Dossier:
    """Rule 10: members in service, retired, or not known which; a grade only for those in service."""
    law = retired_member
    subjects = []
    for n in range(6):
        serving = some(random, (True, False), 0.2)
        civil = some(random, list(Grade), 0.3) if serving is not False else None
        form = law.MemberForm(
            in_service=serving,
            civil=civil,
            tasks=some(random, list(law.Mark)[1:], 0.1),
            others=some(random, list(law.Mark)[1:], 0.1),
        )
        subjects.append(subject(f"m-{n}", form))
    return dossier(subjects)


def seeded(make: Make, count: int, seed: int = 2026) -> list[Dossier]:
    """Return `count` dossiers, the same ones on every run."""
    random = Random(f"{make.__name__}-{seed}")
    return [make(random) for _ in range(count)]
