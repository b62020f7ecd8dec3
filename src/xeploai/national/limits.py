"""Tỷ lệ xuất sắc: the limit of the excellent among like subjects, once for each way its sentence can be read."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.qd132.readings import LIMIT_BASE, LIMIT_ROUNDING


def printed(parameter: xl.Parameter) -> str:
    """Return a share as sentences print it, exactly: `80%`, `12.5%`.

    Raises:
        ValueError: The parameter has different values: a sentence that prints one is false where another holds.
    """
    (value,) = {dated.value for dated in parameter.values}
    return f"{(value * 100).normalize():f}%"


_BASES = {
    "good": xl.Base(grade=xl.Grade.GOOD, exactly=True),
    "good-or-above": xl.Base(grade=xl.Grade.GOOD),
    "graded": xl.Base(),
}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}


def limits(
    id: str,
    kind: xl.Kind,
    *,
    group: xl.Expr[xl.Code],
    share: xl.Parameter,
    choice: xl.Expr[bool],
    cite: xl.Citation,
    vi: str,
    en: str,
    reading: tuple[xl.ReadingOption, ...],
    where: xl.Expr[bool] | None = None,
    base_of: xl.Reading = LIMIT_BASE,
) -> tuple[xl.Quota, ...]:
    """Return the quotas `<id>.<base>_<rounding>`, each under its options; no text seen ranks anybody.

    Args:
        id: What their ids begin with.
        kind: Whose grades are limited.
        group: The code of the group of like subjects.
        share: The greatest share.
        choice: The fact that records that the competent level chose a subject.
        cite: The article.
        vi: Who is limited, in Vietnamese.
        en: The same in English.
        reading: Options on which each hangs besides: under which the text that limits is in the book at all, say.
        where: Who is limited and counted at all.
        base_of: The reading of what the share is taken of, with the options of `LIMIT_BASE`.
    """
    most = printed(share)
    how = {one.id: one for one in (*base_of.options, *LIMIT_ROUNDING.options)}

    def limit(base: str, rounded: str) -> xl.Quota:
        terms: dict[str, Any] = {"share": xl.param(share), "choice": choice, "cite": cite, "where": where}
        return xl.Quota(
            f"{id}.{base}_{rounded}".replace("-", "_"),
            kind,
            group=(group,),
            base=_BASES[base],
            rounding=_ROUNDED[rounded],
            reading=(*reading, base_of.option(base), LIMIT_ROUNDING.option(rounded)),
            vi=f"Không quá {most} {vi} hoàn thành xuất sắc nhiệm vụ, {how[base].vi}, {how[rounded].vi}",
            en=f"Not more than {most} of {en} completed with excellence, {how[base].en}, {how[rounded].en}",
            **terms,
        )

    return tuple(limit(base, rounded) for rounded in _ROUNDED for base in _BASES)
