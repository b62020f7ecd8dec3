"""Tỷ lệ xuất sắc: 20% of those graded good among like subjects, up to 25% where the competent level raised it."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national import limits as all_limits
from xeploai.national.limits import limits
from xeploai.national.qd366.facts import LIMIT
from xeploai.national.qd366.forms import Raised
from xeploai.national.qd366.parameters import RAISED_LIMIT
from xeploai.national.qd366.readings import LIMIT_BASE, LIMIT_ROUNDING

_STEP = Decimal("0.01")


def _decided(raised: Raised, share: xl.Parameter) -> xl.Expr[Decimal]:
    """Return the share that was decided, from the ordinary one up to the ceiling; of several the highest counts.

    It is built of whole per cents, each reached or not: of a share that is missing each is possible, so that it lies
    between both ends, and a ruling on which both agree is sure. The number itself, where it is missing, has no bounds.
    """
    least, most = (int(dated.value / _STEP) for one in (share, RAISED_LIMIT) for dated in one.values)
    reached = {percent: raised.rows().any_(raised.share >= percent) for percent in range(least + 1, most + 1)}
    to_ceiling = reached.pop(most)
    steps = (one.then(xl.number(_STEP), xl.number(0)) for one in reached.values())
    return to_ceiling.then(xl.param(RAISED_LIMIT), xl.total(xl.param(share), *steps))


def like_limits(
    kind: xl.Kind,
    *,
    group: xl.Expr[xl.Code],
    share: xl.Parameter,
    raised: Raised,
    choice: xl.Expr[bool],
    vi: str,
    en: str,
    where: xl.Expr[bool] = xl.ALWAYS,
    name: str = "limit",
    reading: tuple[xl.ReadingOption, ...] = (),
) -> tuple[xl.Quota, ...]:
    """Return the quotas `<kind>.<name>.…`, and `<kind>.raised_<name>.…` of those for whom the limit was raised.

    Who raises it, for which unit and how far, the text leaves to the competent level: the register holds a row for each
    subject of the group. A group of whom only some have one is two groups here.

    Args:
        kind: Whose grades are limited.
        group: The code of the group of similar position, role, function and duty.
        share: The ordinary share.
        raised: The register of decisions that raise it.
        choice: The fact that records that the competent level chose a subject.
        vi: Who is limited, in Vietnamese.
        en: The same in English.
        where: Who is limited and counted at all.
        name: What the ordinary limit is called: as in earlier instruments that had it.
        reading: Options under which both hold.
    """
    is_raised = raised.rows().any_(xl.ALWAYS)
    ordinary = limits(
        f"{kind.id}.{name}",
        kind,
        group=group,
        share=share,
        choice=choice,
        cite=LIMIT,
        vi=vi,
        en=en,
        reading=reading,
        where=where & ~is_raised,
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
    )
    more = limits(
        f"{kind.id}.raised_{name}",
        kind,
        group=group,
        share=RAISED_LIMIT,
        raised=all_limits.Raised(_decided(raised, share), "theo tỷ lệ được quyết định", "as was decided"),
        choice=choice,
        cite=LIMIT,
        vi=f"{vi} ở nơi được nâng tỷ lệ",
        en=f"{en} where the limit was raised",
        reading=reading,
        where=where & is_raised,
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
    )
    return (*ordinary, *more)
