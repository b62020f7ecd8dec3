"""Four of the ten rules by hand in columns: those with groups, shares, quotas and levels of a hierarchy."""

from __future__ import annotations

from collections.abc import Sequence

import narwhals as nw
from tests.agreement.columns_frames import Frame, links, records, subjects
from tests.agreement.columns_rules import (
    COMPLETED,
    EXCELLENT,
    GOOD,
    NOT_COMPLETED,
    Made,
    caps,
    dated,
    gated,
    looked_up,
    months_later,
    place_on,
)
from tests.agreement.columns_spike import (
    FALSE,
    KEY,
    TRUE,
    Body,
    Ceiling,
    Cond,
    add,
    after_quota,
    all_of,
    any_row,
    bands,
    below,
    fact,
    floor_div,
    held,
    holds,
    keeps,
    known,
    share_above,
    share_below,
    share_bounds,
    thresholds,
)

from xeploai import Book, Dossier

ALL = 10**4  # a share of one, in the columns' unit
SHARE = ("share_lo", "share_hi")


def _candidates(frame: Frame) -> Frame:
    """Add who qualifies and who counts in the base of a quota on EXCELLENT among those GOOD, if graded at all."""
    gates = "out_sure" in frame.columns
    out = (nw.col("out_sure"), nw.col("out_maybe")) if gates else (FALSE, FALSE)
    return frame.with_columns(
        (nw.col(f"sure_before_{EXCELLENT}") & ~out[1]).alias("able_sure"),
        (nw.col(f"maybe_before_{EXCELLENT}") & ~out[0]).alias("able_maybe"),
        (nw.col(f"sure_before_{GOOD}") & ~out[1]).alias("base_sure"),
        (nw.col(f"maybe_before_{GOOD}") & ~out[0]).alias("base_maybe"),
        nw.col("chosen").alias("choice"),
        known("chosen").alias("choice__known"),
    )


def quota_by_group(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 4: the share is made on the agency and joined to its servants; the group is two columns."""
    agencies = subjects(book, dossiers, "agency", "share_decision", "servant")
    start, end = book.period.start.toordinal(), book.period.end.toordinal()
    rows = dated(records(book, dossiers, "share_decision"), "decided_on", start, end)
    # The greatest of the shares decided: without bounds as soon as one of them is missing or a row may be unseen.
    value, surely = nw.col("share"), nw.col("in_period_sure")
    rows = rows.with_columns(
        (~known("share")).cast(nw.Int64).alias("__open"),
        nw.when(surely).then(value).otherwise(0).alias("share_lo"),
        value.alias("share_hi"),
    )
    found = rows.group_by(KEY).agg(nw.col("__open", "share_lo", "share_hi").max())
    agencies = add(agencies, found, __open=0, share_lo=0, share_hi=0)
    agencies = agencies.select(
        "dossier",
        nw.col("id").alias("agency"),
        *(nw.max_horizontal(nw.lit(2000), nw.min_horizontal(nw.lit(2500), nw.col(it))).alias(it) for it in SHARE),
        ((nw.col("__open") == 0) & nw.col("whole__share_decision")).alias("share__known"),
        nw.col("whole__servant").alias("whole"),
    )
    servants = thresholds(subjects(book, dossiers, "servant", "works_in"), bands("score"), "_before")
    servants = place_on(servants, links(dossiers, "works_in"), nw.lit(end), "agency", "whole__works_in")
    servants = add(servants, agencies, ["dossier", "agency"], share_lo=0, share_hi=0, share__known=False, whole=False)
    members = _candidates(servants).with_columns(
        nw.col("score").alias("key"), known("score").alias("key__known"), nw.col("agency__none").alias("no_group")
    )
    kept = keeps(members, ["agency", "similar"], ranked=True)
    return {"servant": after_quota(servants, kept, EXCELLENT)}


def cell_and_secretary(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 6: by thresholds: members up to GOOD, cells, members up to EXCELLENT, the quota."""
    members = subjects(book, dossiers, "member", "cell_of")
    end = book.period.end.toordinal()
    members = gated(members, fact("admitted", lambda day: months_later(day, 6) > end + 1))
    own: list[Ceiling] = []
    for grade, tasks, others in ((EXCELLENT, 3, 2), (GOOD, 2, 1), (COMPLETED, 1, 1)):
        own.append((grade - 1, below("tasks", tasks)))
        own.append((grade - 1, below("others", others)))
    lower = thresholds(members, own, "_own")
    lower = place_on(lower, links(dossiers, "cell_of"), nw.lit(end), "cell", "whole__cell_of")
    cells = _cells(book, dossiers, lower)
    under = Cond(~nw.col("maybe_3"), ~nw.col("sure_3"))
    asked = cells.select("dossier", nw.col("id").alias("cell"), *under.columns("under"))
    members = add(lower, asked, ["dossier", "cell"], under_sure=False, under_maybe=False)
    anybody = ~known("cell") & ~nw.col("cell__none")
    members = members.with_columns((nw.col("under_maybe") | anybody).alias("under_maybe"))
    secretary = holds("is_secretary") & held("under")
    members = thresholds(members, [*own, (GOOD, secretary)], "_before")
    kept = keeps(_in_organisation(book, dossiers, members, cells), ["organisation"], ranked=False)
    return {"member": after_quota(members, kept, EXCELLENT), "cell": cells}


def _cells(book: Book, dossiers: Sequence[Dossier], members: Frame) -> Frame:
    """Grade the cells by the shares of their members; one without a known cell is possibly in every cell."""
    cells = subjects(book, dossiers, "cell", "member", "organisation_of")
    linked = members.filter(known("cell")).drop("id").rename({"cell": "id"}).with_columns(TRUE.alias("linked"))
    adrift = members.filter(~known("cell") & ~nw.col("cell__none")).drop("id")
    adrift = adrift.join(cells.select(*KEY), on="dossier", how="inner").with_columns(FALSE.alias("linked"))
    rows = nw.concat([linked, adrift.select(*linked.columns)], how="vertical")
    graded = Cond(~nw.col("out_maybe"), ~nw.col("out_sure"))
    unseen = ~nw.col("whole__member")
    for grade in (COMPLETED, GOOD):
        reached = Cond(nw.col(f"sure_own_{grade}"), nw.col(f"maybe_own_{grade}")) & graded
        missed = Cond(~nw.col(f"maybe_own_{grade}"), ~nw.col(f"sure_own_{grade}")) & graded
        based = nw.col("linked") & graded.sure
        cells = share_bounds(cells, rows, f"at_least_{grade}", Body(reached, missed, based), unseen)
        if grade == COMPLETED:
            cells = share_bounds(cells, rows, "failed", Body(missed, reached, based), unseen)
    not_all = share_below(f"at_least_{COMPLETED}", ALL)
    ceilings = [
        (GOOD, below("results", 3)),
        (GOOD, below("others", 2)),
        (GOOD, not_all),
        (GOOD, share_below(f"at_least_{GOOD}", 8000)),
        (GOOD, below("peers", GOOD)),
        (COMPLETED, below("results", 2)),
        (COMPLETED, below("others", 1)),
        (COMPLETED, not_all),
        (COMPLETED, share_below(f"at_least_{GOOD}", 5000)),
        (COMPLETED, below("peers", COMPLETED)),
        (NOT_COMPLETED, below("results", 1)),
        (NOT_COMPLETED, below("others", 1)),
        (NOT_COMPLETED, share_above("failed", 2000)),
    ]
    return thresholds(cells, ceilings)


def _in_organisation(book: Book, dossiers: Sequence[Dossier], members: Frame, cells: Frame) -> Frame:
    """Return the members as a quota takes them: the group is two links away, each step known, unknown or nowhere."""
    end = nw.lit(book.period.end.toordinal())
    cells = place_on(cells, links(dossiers, "organisation_of"), end, "organisation", "whole__organisation_of")
    way = cells.select(
        "dossier", nw.col("id").alias("cell"), "organisation", "organisation__known", "organisation__none"
    )
    fill = {"organisation": "", "organisation__known": False, "organisation__none": False}
    members = add(_candidates(members), way, ["dossier", "cell"], **fill)
    bodies = subjects(book, dossiers, "organisation", "member")
    bodies = bodies.select("dossier", nw.col("id").alias("organisation"), nw.col("whole__member").alias("whole"))
    members = add(members, bodies, ["dossier", "organisation"], whole=False)
    return members.with_columns(
        (nw.col("cell__none") | (known("cell") & nw.col("organisation__none"))).alias("no_group"),
        *(nw.lit(2000).cast(nw.Int64).alias(it) for it in SHARE),
        TRUE.alias("share__known"),
    )


# ── levels of a hierarchy ────────────────────────────────────────────────────────────────────────────────────────────


def _adrift(frame: Frame, ways: Frame, whole: str) -> Frame:
    """Return the subjects that may lead anywhere along a link: they have no row and the link is not whole."""
    return frame.join(ways.select(*KEY).unique(), on=KEY, how="anti").filter(~nw.col(whole))


def _share_of(frame: Frame, rows: Frame, name: str, grade: int, unseen: nw.Expr, blank: Frame | None = None) -> Frame:
    """Add the bounds of the share of units with at least a grade after their quota; `blank` rows may be anything."""
    reached = Cond(nw.col(f"sure_{grade}"), nw.col(f"maybe_{grade}"))
    missed = Cond(~nw.col(f"maybe_{grade}"), ~nw.col(f"sure_{grade}"))
    rows = rows.select(*KEY, *reached.columns("reached"), *missed.columns("missed"), TRUE.alias("based"))
    if blank is not None:
        anything = (*Cond(FALSE, TRUE).columns("reached"), *Cond(FALSE, TRUE).columns("missed"), FALSE.alias("based"))
        rows = nw.concat([rows, blank.select(*KEY, *anything)], how="vertical")
    return share_bounds(frame, rows, name, Body(held("reached"), held("missed"), nw.col("based")), unseen)


def _score(frame: Frame, good: str, excellent: str) -> Frame:
    """Add the bounds of a score: own points, 15 for units GOOD and 5 more for units EXCELLENT, in units of 10⁻⁴."""
    ends = [
        (nw.col("points") * 100 + nw.col(f"{good}_{end}") * 15 + nw.col(f"{excellent}_{end}") * 5).alias(f"score_{end}")
        for end in ("lo", "hi")
    ]
    return frame.with_columns(*ends, known("points").alias("score__known"))


def _bands_over(bounds: str, times: int = 1) -> list[Ceiling]:
    """Return the bands 90, 70 and 50 over a score with bounds (or so many times it), in units of 10⁻⁴."""
    made = []
    for grade, least in ((EXCELLENT, 90), (GOOD, 70), (COMPLETED, 50)):
        edge = least * times * 10**4
        short = Cond(known(bounds) & (nw.col(f"{bounds}_hi") < edge), ~known(bounds) | (nw.col(f"{bounds}_lo") < edge))
        made.append((grade - 1, short))
    return made


def _limited(frame: Frame, group: str, whole: str) -> Frame:
    """Add the thresholds after a quota of 20 % by choice among those with one code."""
    members = _candidates(frame).with_columns(
        *(nw.lit(2000).cast(nw.Int64).alias(it) for it in SHARE), TRUE.alias("share__known"),
        nw.col(whole).alias("whole"), FALSE.alias("no_group"),
    )  # fmt: skip
    return after_quota(frame, keeps(members, [group], ranked=False), EXCELLENT)


def _if_empty_all(frame: Frame, name: str) -> Frame:
    """Take a share over nobody as the whole: exactly where there surely is nobody, as a bound where there may be."""
    empty, may_be = nw.col(f"{name}_empty"), nw.col(f"{name}_may_be_empty")
    return frame.with_columns(
        nw.when(empty).then(ALL).otherwise(nw.col(f"{name}_lo")).alias(f"{name}_lo"),
        nw.when(may_be).then(ALL).otherwise(nw.col(f"{name}_hi")).alias(f"{name}_hi"),
    )


def units_led(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 3: units level by level, each with its quota, then leaders; a level reads the one below after its quota."""
    bare = subjects(book, dossiers, "unit", "unit", "part_of")
    ways = links(dossiers, "part_of").select(*KEY, "target")
    lost = _adrift(bare, ways, "whole__part_of").select("dossier").join(bare.select(*KEY), on="dossier", how="inner")
    units = bare.with_columns(*(TRUE.alias(f"{end}_{grade}") for end in ("sure", "maybe") for grade in (1, 2, 3)))
    for _ in range(2):  # as many rounds as the hierarchy has levels: a round makes one more level right
        rows = units.join(ways, on=KEY, how="inner").drop("id").rename({"target": "id"})
        made = bare
        for grade in (GOOD, EXCELLENT):
            made = _share_of(made, rows, f"share_{grade}", grade, ~nw.col("whole__unit"), lost)
            made = _if_empty_all(made, f"share_{grade}")
        made = thresholds(_score(made, f"share_{GOOD}", f"share_{EXCELLENT}"), _bands_over("score"), "_before")
        units = _limited(made, "tier", "whole__unit")
    return {"unit": units, "leader": _unit_leaders(book, dossiers, units)}


def _unit_leaders(book: Book, dossiers: Sequence[Dossier], units: Frame) -> Frame:
    """Grade the leaders by the units they lead, held down by the one they head."""
    leaders = subjects(book, dossiers, "leader", "leader", "leads", "heads")
    asked = units.rename({"id": "target"}).drop("points", "points__known")
    rows = links(dossiers, "leads").select(*KEY, "target").join(asked, on=["dossier", "target"], how="inner")
    for grade in (GOOD, EXCELLENT):
        leaders = _share_of(leaders, rows, f"share_{grade}", grade, ~nw.col("whole__leads"))
    leaders = _score(leaders, f"share_{GOOD}", f"share_{EXCELLENT}")
    targets = units.with_columns(FALSE.alias("out_sure"), FALSE.alias("out_maybe"))
    leaders = looked_up(leaders, targets, links(dossiers, "heads"), "heads")
    leaders = thresholds(leaders, [*_bands_over("score"), *caps("heads")], "_before")
    return _limited(leaders, "post", "whole__leader")


def leaders_of_leaders(book: Book, dossiers: Sequence[Dossier]) -> Made:
    """Rule 2: scores level by level, then the year's mean; a score is known or missing as a whole, else two bounds."""
    quarters = subjects(book, dossiers, "servant_quarter", "servant_quarter", "under")
    ways = links(dossiers, "under").select(*KEY, "target")
    lost = _adrift(quarters, ways, "whole__under").select("dossier").unique().with_columns(TRUE.alias("lost"))
    quarters = add(quarters, lost, ["dossier"], lost=False)
    own = nw.col("quantity") + nw.col("quality") + nw.col("progress")
    terms = [end.alias(f"{it}_{name}") for it in ("organising", "unity") for name, end in _half_or_full(it)]
    facts = ("general", "quantity", "quality", "progress")
    quarters = quarters.with_columns(own.alias("own"), *terms, all_of(known(it) for it in facts).alias("score__known"))
    scored = quarters.with_columns(nw.lit(0).alias("score_lo"), nw.lit(0).alias("score_hi"))
    for _ in range(4):  # the longest line has four
        led = scored.join(ways, on=KEY, how="inner").drop("id").rename({"target": "id"})
        failed = Cond(known("score") & (nw.col("score_hi") < PASS), ~known("score") | (nw.col("score_lo") < PASS))
        unseen = ~nw.col("whole__servant_quarter") | nw.col("lost")
        scored = _scored(any_row(quarters, led, "failed", failed, unseen))
    return {"servant": _years(book, dossiers, scored)}


TIMES = 30  # scores are held as thirty times themselves, in units of 10⁻⁴: nothing is rounded
PASS = 50 * 10**4 * TIMES


def _half_or_full(name: str) -> tuple[tuple[str, nw.Expr], tuple[str, nw.Expr]]:
    """Return the bounds of a term of two steps: both while it is missing."""
    full = nw.col(name) > 0
    low = nw.when(known(name) & full).then(ALL).otherwise(ALL // 2)
    high = nw.when(known(name) & ~full).then(ALL // 2).otherwise(ALL)
    return ("lo", low), ("hi", high)


def _scored(frame: Frame) -> Frame:
    """Add the bounds of thirty times the score: 70 times a mean of three, or for a leader of six (Đ16, Đ17)."""
    failed = held("failed")
    term_d = {
        "lo": nw.when(failed.maybe).then(ALL // 2).otherwise(ALL),
        "hi": nw.when(failed.sure).then(ALL // 2).otherwise(ALL),
    }
    plain = nw.col("own") * (70 * TIMES // 3)
    made = []
    for end, pick in (("lo", nw.min_horizontal), ("hi", nw.max_horizontal)):
        terms = nw.col("own") + term_d[end] + nw.col(f"organising_{end}") + nw.col(f"unity_{end}")
        leading = terms * (70 * TIMES // 6)
        by_post = nw.when(nw.col("leads")).then(leading).otherwise(plain)
        result = nw.when(known("leads")).then(by_post).otherwise(pick(plain, leading))
        made.append((nw.col("general") * (100 * TIMES) + result).alias(f"score_{end}"))
    return frame.with_columns(*made)


def _years(book: Book, dossiers: Sequence[Dossier], quarters: Frame) -> Frame:
    """Grade the servants by the mean of their quarters, and by what disciplined them in the year."""
    servants = subjects(book, dossiers, "servant", "servant_quarter", "discipline")
    rows = quarters.join(links(dossiers, "quarter_of").select(*KEY, "target"), on=KEY, how="inner")
    rows = rows.drop("id").rename({"target": "id"}).with_columns((~known("score")).cast(nw.Int64).alias("open"))
    sums = rows.group_by(KEY).agg(nw.col("score_lo", "score_hi", "open").sum(), nw.len().cast(nw.Int64).alias("count"))
    servants = add(servants, sums, score_lo=0, score_hi=0, open=0, count=1)
    servants = servants.with_columns(
        *(floor_div(nw.col(f"score_{end}"), nw.col("count")).alias(f"year_{end}") for end in ("lo", "hi")),
        ((nw.col("open") == 0) & nw.col("whole__servant_quarter")).alias("year__known"),
    )
    start, end = book.period.start.toordinal(), book.period.end.toordinal()
    discipline = dated(records(book, dossiers, "discipline"), "effective_on", start, end)
    counted = held("in_period") & holds("duty_related")
    servants = any_row(servants, discipline, "disciplined", counted, ~nw.col("whole__discipline"))
    return thresholds(servants, [*_bands_over("year", TIMES), (NOT_COMPLETED, held("disciplined"))])
