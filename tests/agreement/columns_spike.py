"""The spike's small algebra in columns: conditions, thresholds, lookups, shares and quotas as plain Boolean columns.

A condition is two columns, surely true and possibly true; `&` and `|` work on each alone. Its negation is not made of
them: it is written again in normal form, because neither tells false from not applicable. A threshold "at least g" is
two columns as well: surely, where no ceiling below g is possibly in force; possibly, where none is surely in force.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import and_, or_
from typing import Any, TypeAlias

import narwhals as nw
from tests.agreement.columns_frames import Frame

from xeploai import Grade

KEY = ["dossier", "id"]
GRADES = [grade.rank for grade in Grade][1:]
TRUE, FALSE = nw.lit(True), nw.lit(False)  # noqa: FBT003  # columns of one value


@dataclass(frozen=True)
class Cond:
    """A condition: whether it is surely and possibly true."""

    sure: nw.Expr
    maybe: nw.Expr

    def __and__(self, other: Cond) -> Cond:
        return Cond(self.sure & other.sure, self.maybe & other.maybe)

    def __or__(self, other: Cond) -> Cond:
        return Cond(self.sure | other.sure, self.maybe | other.maybe)

    def columns(self, name: str) -> list[nw.Expr]:
        """Return the two columns of the condition under a name."""
        return [self.sure.alias(f"{name}_sure"), self.maybe.alias(f"{name}_maybe")]


Ceiling: TypeAlias = tuple[int, Cond]


def held(name: str) -> Cond:
    """Return the condition that two columns hold."""
    return Cond(nw.col(f"{name}_sure"), nw.col(f"{name}_maybe"))


def known(name: str) -> nw.Expr:
    """Return whether a fact is known."""
    return nw.col(f"{name}__known")


def fact(name: str, test: Callable[[nw.Expr], nw.Expr]) -> Cond:
    """Return a comparison of one fact: nothing is known of it while the fact is missing."""
    met = test(nw.col(name))
    return Cond(known(name) & met, ~known(name) | met)


def below(name: str, value: int) -> Cond:
    """Return that a fact is below a value."""
    return fact(name, lambda it: it < value)


def holds(name: str) -> Cond:
    """Return that a fact of yes or no is yes."""
    return fact(name, lambda it: it)


def bands(points: str, scale: int = 100) -> list[Ceiling]:
    """Return the ceilings of the bands 90, 70 and 50 over points held in units of 1 / `scale`."""
    return [(grade - 1, below(points, least * scale)) for grade, least in zip(GRADES, (50, 70, 90), strict=True)]


def not_lifted(by: Cond) -> Cond:
    """Return that a lift does not hold: surely where it is not even possible."""
    return Cond(~by.maybe, ~by.sure)


def any_of(parts: Iterable[nw.Expr]) -> nw.Expr:
    """Return the join of columns; false of none."""
    return reduce(or_, parts, FALSE)


def all_of(parts: Iterable[nw.Expr]) -> nw.Expr:
    """Return the meet of columns; true of none."""
    return reduce(and_, parts, TRUE)


def thresholds(frame: Frame, ceilings: Sequence[Ceiling], suffix: str = "") -> Frame:
    """Add two columns per grade: surely and possibly at least it, by the ceilings below it."""
    made = []
    for grade in GRADES:
        below = [cond for at_most, cond in ceilings if at_most < grade]
        made.append((~any_of(cond.maybe for cond in below)).alias(f"sure{suffix}_{grade}"))
        made.append((~any_of(cond.sure for cond in below)).alias(f"maybe{suffix}_{grade}"))
    return frame.with_columns(*made)


def given(name: str) -> list[Ceiling]:
    """Return the ceilings of a grade given elsewhere: at its value, and while it is missing possibly at any."""
    return [(g - 1, Cond(known(name) & (nw.col(name) < g), ~known(name) | (nw.col(name) < g))) for g in GRADES]


def add(frame: Frame, other: Frame, on: Sequence[str] = KEY, **fill: Any) -> Frame:
    """Join columns to a frame; where the other has no row they are what `fill` says."""
    made = frame.join(other, on=list(on), how="left")
    return made.with_columns(*(nw.col(name).fill_null(value) for name, value in fill.items()))


def any_row(frame: Frame, rows: Frame, name: str, cond: Cond, unseen: nw.Expr | None = None) -> Frame:
    """Add whether some row of a subject meets a condition; `unseen` rows may (unless some row surely does)."""
    found = rows.with_columns(*cond.columns("__row")).group_by(KEY).agg(
        nw.col("__row_sure").cast(nw.Int64).max().alias("__s"), nw.col("__row_maybe").cast(nw.Int64).max().alias("__m")
    )  # fmt: skip
    made = add(frame, found, __s=0, __m=0)
    maybe = (nw.col("__m") > 0) | (FALSE if unseen is None else unseen)
    made = made.with_columns((nw.col("__s") > 0).alias(f"{name}_sure"), maybe.alias(f"{name}_maybe"))
    return made.drop("__s", "__m")


def floor_div(top: nw.Expr, bottom: nw.Expr | int) -> nw.Expr:
    """Divide integers downwards without `//`, which is not exact on every engine beyond 2⁵³."""
    return ((top - top % bottom) / bottom).cast(nw.Int64)


def half_up(top: nw.Expr, bottom: nw.Expr | int) -> nw.Expr:
    """Divide integers, rounding a half upwards."""
    return floor_div(top * 2 + bottom, bottom * 2)


# ── shares over the rows of a link ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Body:
    """The body of an aggregate: what a row is worth, and whether it is in the base at all.

    A condition's two columns are not enough here: a row surely in the base may be true or false, it is not known
    which, and a row to which the condition does not apply is neither.
    """

    true: Cond
    false: Cond
    based: nw.Expr


def share_bounds(frame: Frame, rows: Frame, name: str, body: Body, unseen: nw.Expr) -> Frame:
    """Add the bounds of a share (of 10⁴), and whether its base may be, and surely is, empty.

    `rows` hold `id`, the subject they belong to; low is a / (a + c) and high A / (A + C) (design 2.3).
    """
    counted = {
        "a": body.true.sure & body.based, "c": body.false.maybe, "most": body.true.maybe,
        "least": body.false.sure & body.based, "based": body.based, "any": body.true.maybe | body.false.maybe,
    }  # fmt: skip
    sums = rows.with_columns(*(cond.cast(nw.Int64).alias(f"__{it}") for it, cond in counted.items()))
    sums = sums.group_by(KEY).agg(*(nw.col(f"__{it}").sum() for it in counted))
    made = add(frame, sums, KEY, **{f"__{it}": 0 for it in counted}).with_columns(unseen.alias("__unseen"))
    a, c, most, least = (nw.col(f"__{it}") for it in ("a", "c", "most", "least"))
    low = nw.when((a + c) > 0).then(half_up(a * 10**4, nw.when((a + c) > 0).then(a + c).otherwise(1))).otherwise(10**4)
    high = half_up(most * 10**4, nw.when((most + least) > 0).then(most + least).otherwise(1))
    return made.with_columns(
        nw.when(nw.col("__unseen") | (most == 0)).then(0).otherwise(low).alias(f"{name}_lo"),
        nw.when(nw.col("__unseen")).then(10**4).otherwise(high).alias(f"{name}_hi"),
        (nw.col("__based") == 0).alias(f"{name}_may_be_empty"),
        ((nw.col("__any") == 0) & ~nw.col("__unseen")).alias(f"{name}_empty"),
    ).drop(*(f"__{it}" for it in counted), "__unseen")


def share_below(name: str, least: int) -> Cond:
    """Return that a share is below a bound (of 10⁴); over an empty base it does not apply."""
    may_be_empty, empty = nw.col(f"{name}_may_be_empty"), nw.col(f"{name}_empty")
    return Cond(
        ~may_be_empty & (nw.col(f"{name}_hi") < least), ~empty & (may_be_empty | (nw.col(f"{name}_lo") < least))
    )


def share_above(name: str, most: int) -> Cond:
    """Return that a share is above a bound (of 10⁴); over an empty base it does not apply."""
    may_be_empty, empty = nw.col(f"{name}_may_be_empty"), nw.col(f"{name}_empty")
    return Cond(~may_be_empty & (nw.col(f"{name}_lo") > most), ~empty & (may_be_empty | (nw.col(f"{name}_hi") > most)))


# ── quotas ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def places(share: Fraction, size: int) -> int:
    """Return the largest k with k ≤ share · (size - k), rounded down: the base is those who are not lifted out."""
    return max(k for k in range(size + 1) if k <= share * (size - k))


def _with_places(rows: Frame) -> Frame:
    """Add the least and greatest number of places: a table made exactly for what occurs, and joined twice."""
    ends = [f"{it}_{end}" for end in ("lo", "hi") for it in ("share", "base")]
    asked = {(row[at], row[at + 1]) for row in rows.select(*ends).iter_rows() for at in (0, 2)}
    wanted = sorted(asked)
    data = {
        "share": [share for share, _ in wanted],
        "size": [size for _, size in wanted],
        "k": [places(Fraction(share, 10**4), size) for share, size in wanted],
    }
    schema = {"share": nw.Int64(), "size": nw.Int64(), "k": nw.Int64()}
    table = nw.from_dict(data, schema=schema, backend=rows.implementation)
    for end in ("lo", "hi"):
        names = {"share": f"share_{end}", "size": f"base_{end}", "k": f"k_{end}"}
        rows = rows.join(table.rename(names), on=[f"share_{end}", f"base_{end}"], how="left")
    return rows


def _in_groups(members: Frame, parts: Sequence[str]) -> Frame:
    """Return a row per member and group it is surely or possibly in; one whose group is unknown possibly is in many."""
    settled = all_of(known(part) for part in parts)
    own = members.filter(settled)
    groups = own.select("dossier", *parts).unique().with_row_index("group")
    inside = own.join(groups, on=["dossier", *parts], how="inner").with_columns(TRUE.alias("inside"))
    of = groups.rename({part: f"{part}__of" for part in parts})
    adrift = members.filter(~settled).join(of, on="dossier", how="inner")
    fits = all_of(~known(part) | (nw.col(part) == nw.col(f"{part}__of")) for part in parts)
    adrift = adrift.filter(fits).with_columns(FALSE.alias("inside")).select(*inside.columns)
    return nw.concat([inside, adrift], how="vertical")


def _seat_columns() -> dict[str, nw.Expr]:
    """Return what is summed over a group: sure and possible candidates, the base, those not refused a place."""
    inside, refused = nw.col("inside"), known("choice") & ~nw.col("choice")
    return {
        "s": inside & nw.col("able_sure"), "m": nw.col("able_maybe"), "p": nw.col("able_maybe") & ~refused,
        "base_lo": inside & nw.col("base_sure"), "base_hi": nw.col("base_maybe"),
    }  # fmt: skip


def _seats(name: str) -> nw.Expr:
    return nw.col(name).cast(nw.Int64)


def keeps(members: Frame, parts: Sequence[str], *, ranked: bool) -> Frame:
    """Return `dossier`, `id` and whether a member that qualifies surely and possibly keeps the grade of a quota.

    Args:
        members: A row per subject with `able_*` and `base_*` (qualifies, and counts in the base, before quotas and if
            graded), `choice`, `share` (of 10⁴) and, where it is ranked, `key`, each with `__known`; `whole`: all of its
            group are here; `no_group`: it is in no group at all.
        parts: The columns that make a group.
        ranked: Whether the key ranks, and a choice only breaks ties.
    """
    limited = members.filter(~nw.col("no_group"))
    rows = _in_groups(limited, parts).with_columns(*(cond.alias(it) for it, cond in _seat_columns().items()))
    sums = rows.group_by("group").agg(*(_seats(it).sum().alias(f"all_{it}") for it in ("s", "m", "p")),
                                      *(_seats(it).sum() for it in ("base_lo", "base_hi")))  # fmt: skip
    own = rows.filter(nw.col("inside")).drop("base_lo", "base_hi").join(sums, on="group", how="left")
    own = _with_places(own)
    decide = _by_key(rows, own) if ranked else _by_choice(own)
    settled = known("share") & nw.col("whole")
    kept = decide.select(*KEY, (settled & nw.col("yes")).alias("keep_sure"),
                         (~settled | ~nw.col("no")).alias("keep_maybe"))  # fmt: skip
    free = members.select(*KEY, "no_group")
    made = add(free, kept, keep_sure=False, keep_maybe=True)
    return made.with_columns(nw.col("keep_sure") | nw.col("no_group")).drop("no_group")


def _mine() -> tuple[nw.Expr, nw.Expr, nw.Expr, nw.Expr, nw.Expr]:
    chosen, refused = known("choice") & nw.col("choice"), known("choice") & ~nw.col("choice")
    return chosen, refused, *(_seats(it) for it in ("s", "m", "p"))  # type: ignore[return-value]


def _by_choice(own: Frame) -> Frame:
    """Without a key: all stay if there are places for all, else who is chosen, if the chosen are not too many."""
    chosen, refused, s, m, p = _mine()
    least, most = nw.col("k_lo"), nw.col("k_hi")
    room = 1 + nw.col("all_m") - m <= least
    named = nw.col("all_p") - p + (~refused).cast(nw.Int64)
    valid = named <= least
    full = 1 + nw.col("all_s") - s > most
    yes = room | (valid & chosen)
    no = ~room & ((most == 0) | (valid & full & refused))
    return own.with_columns(yes.alias("yes"), no.alias("no"))


def _by_key(rows: Frame, own: Frame) -> Frame:
    """With a key: count who is before and level, by cumulative sums over the distinct keys of a group."""
    at = rows.filter(known("key")).group_by("group", "key").agg(*(_seats(it).sum().alias(f"at_{it}") for it in "smp"))
    at = at.with_columns(
        *(nw.col(f"at_{it}").cum_sum(reverse=True).over("group", order_by="key").alias(f"ge_{it}") for it in "sm")
    )
    blank = rows.filter(~known("key")).group_by("group").agg(_seats("m").sum().alias("blank"))
    own = add(own, at, ["group", "key"], at_s=0, at_m=0, at_p=0, ge_s=0, ge_m=0)
    own = add(own, blank, ["group"], blank=0)
    chosen, refused, s, m, p = _mine()
    least, most, ranked = nw.col("k_lo"), nw.col("k_hi"), known("key")
    room = ranked & (1 + nw.col("ge_m") - m + nw.col("blank") <= least)
    beaten = ranked & (1 + nw.col("ge_s") - nw.col("at_s") > most)
    ahead = nw.col("ge_m") - nw.col("at_m") + nw.col("blank")
    named = ahead + nw.col("at_p") - p
    across = 1 + nw.col("ge_s") - s > most
    tie_won = ranked & ~beaten & chosen & (named + 1 <= least)
    tie_lost = ranked & ~tie_won & refused & (named <= least) & across
    return own.with_columns((room | tie_won).alias("yes"), (~room & ((most == 0) | beaten | tie_lost)).alias("no"))


def after_quota(frame: Frame, kept: Frame, grade: int) -> Frame:
    """Add the thresholds after a quota on `grade` to those before it."""
    made = add(frame, kept, keep_sure=False, keep_maybe=True)
    after = []
    for g in GRADES:
        sure, maybe = nw.col(f"sure_before_{g}"), nw.col(f"maybe_before_{g}")
        after.append((sure & nw.col("keep_sure") if g >= grade else sure).alias(f"sure_{g}"))
        after.append((maybe & nw.col("keep_maybe") if g >= grade else maybe).alias(f"maybe_{g}"))
    return made.with_columns(*after)
