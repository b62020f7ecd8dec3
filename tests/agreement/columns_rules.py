"""Six of the ten rules by hand in columns: those that read facts, registers and links, without a group.

Every function takes dossiers and returns, per kind it speaks of, a frame with the threshold columns. What a compiler
would make of the tree is written out; nothing here reads the book's rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

import narwhals as nw
from tests.agreement.columns_frames import LATEST, Frame, links, records, subjects
from tests.agreement.columns_spike import (
    FALSE,
    GRADES,
    KEY,
    TRUE,
    Cond,
    add,
    any_row,
    bands,
    below,
    fact,
    given,
    held,
    holds,
    known,
    not_lifted,
    thresholds,
)

from xeploai import Book, Dossier

Made: TypeAlias = dict[str, Frame]
NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = range(4)
EPOCH = date(1970, 1, 1).toordinal()


def months_later(day: nw.Expr, months: int) -> nw.Expr:
    """Move a day number by whole months: past the end of a month means its last day, as the engine does it."""
    moved = (day - EPOCH).cast(nw.Int32).cast(nw.Date).dt.offset_by(f"{months}mo")
    return moved.cast(nw.Int32).cast(nw.Int64) + EPOCH


def ordinal(year: int, month: int, day: int) -> int:
    """Return a day as its column holds it."""
    return date(year, month, day).toordinal()


def retired_member(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 10: the civil grade applies to those in service; elsewhere no comparison with it is true."""
    members = subjects(book, dossiers, "member")
    applies = holds("in_service")
    # A fact with `applies`: known where it surely applies and is given, not applicable where it surely does not.
    members = members.with_columns(
        (known("civil") & applies.sure).alias("civil__known"), applies.maybe.alias("may_apply")
    )
    ceilings = []
    for grade, tasks, others in ((EXCELLENT, 3, 2), (GOOD, 2, 1), (COMPLETED, 1, 1)):
        short = below("civil", grade)
        ceilings += [(grade - 1, below("tasks", tasks)), (grade - 1, below("others", others))]
        ceilings.append((grade - 1, Cond(short.sure, nw.col("may_apply") & short.maybe)))
    failed = fact("civil", lambda rank: rank == NOT_COMPLETED)
    ceilings.append((NOT_COMPLETED, Cond(failed.sure, nw.col("may_apply") & failed.maybe)))
    return {"member": thresholds(members, ceilings)}


def gap_filled(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 7: a discretion is two ceilings, at the highest and the lowest grade it leaves; a province narrows."""
    servants = subjects(book, dossiers, "servant")
    ceilings = [
        (GOOD, below("general", 2)),
        (GOOD, below("done", 10000)),
        (GOOD, below("beyond", 5000)),
        (COMPLETED, below("general", 1)),
        (COMPLETED, below("done", 10000)),
        (NOT_COMPLETED, fact("weak", lambda share: share > 5000)),
    ]
    # Landing in the discretion: each requirement of COMPLETED that is missed; the gap is their join and adds nothing.
    missed = (below("general", 1), fact("completed", lambda it: ~it), fact("weak", lambda share: share > 2000))
    valid = known("chosen") & (nw.col("chosen") <= COMPLETED)
    lowest = nw.when(valid).then(nw.col("chosen")).otherwise(NOT_COMPLETED)
    highest = nw.when(valid).then(nw.col("chosen")).otherwise(COMPLETED)
    if "points" in servants.columns:
        ceilings.append((NOT_COMPLETED, below("points", 5000)))
        decides = fact("points", lambda points: points >= 5000)
        if book.chosen["hp212_gap"] == "points":  # else undecided: never surely in the book
            lowest = nw.when(decides.sure).then(COMPLETED).otherwise(lowest)
        highest = nw.when(decides.maybe).then(COMPLETED).otherwise(highest)
    servants = servants.with_columns(lowest.alias("lowest"), highest.alias("highest"))
    for landing in missed:
        ceilings.append((COMPLETED, landing))
        failed = nw.col("highest") == NOT_COMPLETED, nw.col("lowest") == NOT_COMPLETED
        ceilings.append((NOT_COMPLETED, Cond(landing.sure & failed[0], landing.maybe & failed[1])))
    return {"servant": thresholds(servants, ceilings)}


def dated(rows: Frame, column: str, start: int, end: int) -> Frame:
    """Add whether a row of a register is surely and possibly dated within a period; drop those surely without."""
    inside = fact(column, lambda day: (day >= start) & (day <= end))
    return rows.with_columns(*inside.columns("in_period")).filter(nw.col("in_period_maybe"))


def _considered_again(start: int, end: int) -> Cond:
    """Return that an act of the period was disciplined after it, in 2023 or 2024; the upper level then chooses.

    Read `ever`: the register must be whole for all days, which these dossiers say where they say it at all.
    """
    act = fact("act_on", lambda day: (day >= start) & (day <= end))
    window = (ordinal(2023, 1, 1), ordinal(2024, 12, 31))
    return act & fact("decided_on", lambda day: (day > end) & (day >= window[0]) & (day <= window[1]))


def third_child(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 9: rows of a register with their lifts on the same row, then any row of the subject."""
    members = subjects(book, dossiers, "member", "discipline")
    rows = records(book, dossiers, "discipline")
    start, end = book.period.start.toordinal(), book.period.end.toordinal()
    inside = dated(rows, "decided_on", start, end)
    unseen = ~nw.col("whole__discipline")
    here, year = held("in_period"), book.period.start.year
    if year <= 2022:
        members = any_row(members, inside, "disciplined", here & not_lifted(holds("used_before")), unseen)
        ceilings = [(NOT_COMPLETED, held("disciplined"))]
    elif year <= 2024:
        lifts = holds("self_detected") | below("act_on", start)
        members = any_row(members, inside, "disciplined", here & not_lifted(lifts), unseen)
        ceilings = [(NOT_COMPLETED, held("disciplined"))]
    else:
        grounds = ["public_duty", "degradation", "forbidden_act", "example"]
        relief = holds("self_detected") & holds("relieved")
        counted = here & fact("ground", lambda code: code.is_in(grounds))
        members = any_row(members, inside, "counted", counted & not_lifted(relief), unseen)
        handled = fact("decided_on", lambda day: day >= ordinal(2025, 3, 20))
        population = here & fact("ground", lambda code: code == "population") & not_lifted(handled | relief)
        # Under an undecided reading: never surely in force.
        members = any_row(members, inside, "population", Cond(FALSE, population.maybe), unseen)
        ceilings = [(NOT_COMPLETED, held("counted")), (NOT_COMPLETED, held("population"))]
    if year < book.decided_on.year <= 2024:
        members = any_row(members, rows, "again", _considered_again(start, end), unseen)
        ceilings += [(at_most, held("again") & cond) for at_most, cond in given("regraded")]
    return {"member": thresholds(members, [*given("by_criteria"), *ceilings])}


def place_on(frame: Frame, ways: Frame, day: nw.Expr, name: str, whole: str) -> Frame:
    """Add where a `one` link leads on a day: `<name>`, whether that is known, and whether there is surely nowhere."""
    numbered = frame.with_row_index("__row")
    asked = numbered.select("__row", *KEY, day.alias("__day")).join(ways, on=KEY, how="inner")
    active = asked.filter((nw.col("start") <= nw.col("__day")) & (nw.col("__day") <= nw.col("end")))
    found = active.select("__row", nw.col("target").alias(name), TRUE.alias(f"{name}__known"))
    made = numbered.join(found, on="__row", how="left").drop("__row")
    made = made.with_columns(nw.col(name).fill_null(""), nw.col(f"{name}__known").fill_null(value=False))
    return made.with_columns((~nw.col(f"{name}__known") & nw.col(whole)).alias(f"{name}__none"))


def old_unit(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 5: a dated link read at days that are columns of a row: a join on the subject and a filter on days."""
    servants = subjects(book, dossiers, "servant", "discipline", "works_in")
    rows, ways = records(book, dossiers, "discipline"), links(dossiers, "works_in")
    rows = dated(rows, "effective_on", book.period.start.toordinal(), book.period.end.toordinal())
    rows = rows.join(servants.select(*KEY, "whole__works_in"), on=KEY, how="inner")
    rows = place_on(rows, ways, nw.col("act_on"), "then", "whole__works_in")
    rows = place_on(rows, ways, nw.col("effective_on"), "later", "whole__works_in")
    # An unknown day makes the place unknown, also where the link is whole.
    for place, day in (("then", "act_on"), ("later", "effective_on")):
        rows = rows.with_columns(nw.col(f"{place}__known", f"{place}__none") & known(day))
    both, none = known("then") & known("later"), nw.col("then__none") | nw.col("later__none")
    differ = nw.col("then") != nw.col("later")
    elsewhere = Cond(both & differ, ~none & (~both | differ))
    lifts = holds("used_before") | elsewhere
    counted = held("in_period") & holds("duty_related") & not_lifted(lifts)
    servants = any_row(servants, rows, "disciplined", counted, ~nw.col("whole__discipline"))
    return {"servant": thresholds(servants, [*given("by_score"), (NOT_COMPLETED, held("disciplined"))])}


def gated(frame: Frame, out: Cond) -> Frame:
    """Add whether a subject is surely and possibly not graded."""
    return frame.with_columns(*out.columns("out"))


def failed_quarter(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 8: the quarters first, with their gates; then any failed quarter of a leader, adrift and unseen ones too."""
    quarters = subjects(book, dossiers, "leader_quarter", "quarter_of")
    parts = ("volume", "quality", "progress", "effect")
    quarters = quarters.with_columns(
        sum((nw.col(part) for part in parts), start=nw.lit(0)).alias("kpi"),
        (known("volume") & known("quality") & known("progress") & known("effect")).alias("kpi__known"),
    )
    quarters = gated(quarters, fact("quarter", lambda q: q == 4) | fact("months_away", lambda months: months >= 2))
    quarters = thresholds(quarters, bands("kpi", 4 * 100))
    failed = Cond(~nw.col("out_maybe") & ~nw.col("maybe_1"), ~nw.col("out_sure") & ~nw.col("sure_1"))
    quarters = quarters.with_columns(*failed.columns("failed"))
    ways = links(dossiers, "quarter_of").select(*KEY, "target")
    linked = quarters.join(ways, on=KEY, how="inner").drop("id").rename({"target": "id"})
    adrift = quarters.join(ways, on=KEY, how="anti").filter(~nw.col("whole__quarter_of") & nw.col("failed_maybe"))
    leaders = subjects(book, dossiers, "leader", "leader_quarter")
    leaders = add(
        leaders, adrift.select("dossier").unique().with_columns(TRUE.alias("adrift")), ["dossier"], adrift=False
    )
    unseen = ~nw.col("whole__leader_quarter") | nw.col("adrift")
    leaders = any_row(leaders, linked, "barred", held("failed"), unseen)
    return {
        "leader_quarter": quarters,
        "leader": thresholds(leaders, [*bands("points"), (GOOD, held("barred"))]),
    }


def head_not_above(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 1: a lookup is a join of thresholds and gates; no row is nobody, or anybody where the link is not whole."""
    edge = book.period.end.toordinal() + 1
    made: Made = {}
    for kind, whole in (("organisation", ()), ("unit", ()), ("collective", ("leads", "manages"))):
        frame = subjects(book, dossiers, kind, *whole)
        frame = gated(frame, fact("founded", lambda day: months_later(day, 6) > edge))
        ceilings = given("by_criteria")
        if kind == "collective":
            for link, target in (("leads", "organisation"), ("manages", "unit")):
                frame = looked_up(frame, made[target], links(dossiers, link), link)
                ceilings += caps(link)
        made[kind] = thresholds(frame, ceilings)
    heads = subjects(book, dossiers, "head", "led_with", "heads", "directs")
    ceilings = given("by_criteria")
    for link, kind in (("led_with", "collective"), ("heads", "organisation"), ("directs", "unit")):
        heads = looked_up(heads, made[kind], links(dossiers, link), link, decided=True)
        ceilings += caps(link)
    return made | {"head": thresholds(heads, ceilings)}


def looked_up(frame: Frame, targets: Frame, ways: Frame, link: str, *, decided: bool = False) -> Frame:
    """Add, per grade, whether the one target of a link is surely and possibly below it."""
    columns = []
    for grade in GRADES:
        lower = Cond(~nw.col("out_maybe") & ~nw.col(f"maybe_{grade}"), ~nw.col("out_sure") & ~nw.col(f"sure_{grade}"))
        if decided:
            has, said = nw.col("decided") >= 0, nw.col("decided") < grade
            lower = Cond((has & said) | (~has & lower.sure), (has & said) | (~has & lower.maybe))
        columns += lower.columns(f"{link}_{grade}")
    asked = targets.select("dossier", nw.col("id").alias("target"), *columns)
    found = (
        ways.filter(nw.col("end") == LATEST).select(*KEY, "target").join(asked, on=["dossier", "target"], how="inner")
    )
    made = frame.join(found.drop("target"), on=KEY, how="left")
    # No row: nobody where the link is whole, else anybody.
    names = [f"{link}_{grade}" for grade in GRADES]
    surely = [nw.col(f"{name}_sure").fill_null(value=False) for name in names]
    anybody = [nw.when(nw.col(f"{name}_maybe").is_null()).then(~nw.col(f"whole__{link}"))
               .otherwise(nw.col(f"{name}_maybe")).alias(f"{name}_maybe") for name in names]  # fmt: skip
    return made.with_columns(*surely, *anybody)


def caps(link: str) -> list[tuple[int, Cond]]:
    """Return the ceilings by which the target of a link holds a grade down."""
    return [(grade - 1, held(f"{link}_{grade}")) for grade in GRADES]
