"""Tỷ lệ xuất sắc: the limit of the excellent among like subjects, once for each way its sentence can be read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

import xeploai as xl
from xeploai import OptionText
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.party import MemberForm, OrganisationForm
from xeploai.national.kinds import MEMBER_OF, PARTY_MEMBER


def printed(parameter: xl.Parameter) -> str:
    """Return a share as sentences print it, exactly: `80%`, `12.5%`.

    Raises:
        ValueError: The parameter has different values: a sentence that prints one is false where another holds.
    """
    (value,) = {dated.value for dated in parameter.values}
    return f"{(value * 100).normalize():f}%"


def limit_base(cite: xl.Citation, why: str, *, of_all: bool = True) -> xl.Reading:
    """Return the reading `limit-base`: of whom the share of the excellent is taken.

    Args:
        cite: The article.
        why: Why it is open.
        of_all: Whether it may be read as of all who are graded; where the words say "of those good", it may not.
    """
    of_graded = OptionText(id="graded", vi="trên số được xếp loại", en="of all who are graded")
    return xl.Reading(
        id="limit-base",
        vi="Tỷ lệ hoàn thành xuất sắc nhiệm vụ: tính trên số nào",
        en="The limit of the excellent: of whom",
        options=(
            OptionText(
                id="good", vi="trên số xếp loại tốt, không kể xuất sắc", en="of those good, without the excellent"
            ),
            OptionText(id="good-or-above", vi="trên số xếp loại tốt trở lên", en="of those good or above"),
            *((of_graded,) if of_all else ()),
        ),
        why=why,
        cite=cite,
    )


def limit_rounding(cite: xl.Citation, why: str) -> xl.Reading:
    """Return the reading `limit-rounding`: how a fraction of the limit is rounded."""
    return xl.Reading(
        id="limit-rounding",
        vi="Tỷ lệ hoàn thành xuất sắc nhiệm vụ: số lẻ tính thế nào",
        en="The limit of the excellent: how a fraction is rounded",
        options=(
            OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
            OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
        ),
        why=why,
        cite=cite,
    )


def counted_posts(cite: xl.Citation, why: str, default: str | None = None) -> xl.Reading:
    """Return the reading `leader-counted-posts`: whether who leads in several posts counts once or in each.

    Args:
        cite: The article.
        why: Why it is open, or why that default.
        default: The option taken where an instrument supports one.
    """
    return xl.Reading(
        id="leader-counted-posts",
        vi="Tỷ lệ xuất sắc của cán bộ lãnh đạo, quản lý: người giữ nhiều chức vụ tính một lần hay ở từng chức vụ",
        en="The limit of excellent leaders: whether who holds several posts counts once or in each",
        options=(
            OptionText(
                id="primary-post", vi="Một lần, ở chức vụ chính (cao nhất)", en="Once, in the primary (highest) post"
            ),
            OptionText(id="every-post", vi="Ở từng chức vụ được xếp loại", en="In each post that is graded"),
        ),
        default=default,
        why=why,
        cite=cite,
    )


class Posts(NamedTuple):
    """One way to read which posts count within the limit of excellent leaders.

    Attributes:
        name: What its quotas are called.
        reading: The option under which they hold.
        where: Who is limited and counted.
        vi: What its sentence adds to who is limited.
        en: The same in English.
    """

    name: str
    reading: tuple[xl.ReadingOption, ...]
    where: xl.Expr[bool]
    vi: str = ""
    en: str = ""


def posts(counted: xl.Reading) -> tuple[Posts, ...]:
    """Return both ways to read which posts count, of the reading that `counted_posts` returns."""
    return (
        Posts("limit", (counted.option("primary-post"),), LeaderForm.primary_post),
        Posts(
            "limit_of_every_post",
            (counted.option("every-post"),),
            xl.ALWAYS,
            " (tính ở từng chức vụ)",
            " (in each post)",
        ),
    )


_BASES = {
    "good": xl.Base(grade=xl.Grade.GOOD, exactly=True),
    "good-or-above": xl.Base(grade=xl.Grade.GOOD),
    "graded": xl.Base(),
}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP, "one-of-few": xl.Rounding.FLOOR}
_SMALL = {"one-of-few": xl.SmallGroup(measure="members", below=5, places=1)}
# The one of a small group is a province's, told by software of its own: no text of it was seen.
_NOT_SEEN = {"established": xl.Established.MEMORY}


class Raised(NamedTuple):
    """What a limit may be raised to in a group.

    Attributes:
        share: The share that holds in the group, raised or not.
        vi: By whom and how far, in brackets after the ordinary share.
        en: The same in English.
    """

    share: xl.Expr[Decimal]
    vi: str
    en: str


def limits(
    id: str,
    kind: xl.Kind,
    *,
    group: xl.Expr[xl.Code] | tuple[xl.Expr[xl.Code], ...],
    share: xl.Parameter,
    choice: xl.Expr[bool],
    cite: xl.Citation,
    vi: str,
    en: str,
    reading: tuple[xl.ReadingOption, ...],
    where: xl.Expr[bool] | None = None,
    base_of: xl.Reading,
    rounding_of: xl.Reading,
    raised: Raised | None = None,
) -> tuple[xl.Quota, ...]:
    """Return the quotas `<id>.<base>_<rounding>`, each under its options; no text seen ranks anybody.

    Args:
        id: What their ids begin with.
        kind: Whose grades are limited.
        group: The code of the group of like subjects, or several that must all agree.
        share: The greatest share.
        choice: The fact that records that the competent level chose a subject.
        cite: The article.
        vi: Who is limited, in Vietnamese.
        en: The same in English.
        reading: Options on which each hangs besides: under which the text that limits is in the book at all, say.
        where: Who is limited and counted at all.
        base_of: The reading of what the share is taken of, with options of `limit_base`.
        rounding_of: The reading of how a fraction is rounded: options of `limit_rounding`, or `one-of-few`, rounded
            down but that one of a group of fewer than five may be excellent.
        raised: What the competent level may have raised the share to, group by group.
    """
    most, told = printed(share), printed(share)
    if raised is not None:
        most, told = f"{most} ({raised.vi})", f"{told} ({raised.en})"
    how = {one.id: one for one in (*base_of.options, *rounding_of.options)}

    def limit(base: str, rounded: str) -> xl.Quota:
        seen = cite.model_copy(update=_NOT_SEEN) if rounded in _SMALL else cite
        terms: dict[str, Any] = {"choice": choice, "cite": seen, "where": where, "small": _SMALL.get(rounded)}
        return xl.Quota(
            f"{id}.{base}_{rounded}".replace("-", "_"),
            kind,
            group=group if isinstance(group, tuple) else (group,),
            base=_BASES[base],
            share=xl.param(share) if raised is None else raised.share,
            rounding=_ROUNDED[rounded],
            reading=(*reading, base_of.option(base), rounding_of.option(rounded)),
            vi=f"Không quá {most} {vi} hoàn thành xuất sắc nhiệm vụ, {how[base].vi}, {how[rounded].vi}",
            en=f"Not more than {told} of {en} completed with excellence, {how[base].en}, {how[rounded].en}",
            **terms,
        )

    return tuple(limit(base, rounded) for rounded in _ROUNDED for base in _BASES if {base, rounded} <= how.keys())


# A person counts once: of one person there is one official membership at a moment, and it is read on the last day.
_MEMBER_GROUPS: dict[str, xl.Expr[xl.Code]] = {
    "grassroots": MEMBER_OF.get(OrganisationForm.grassroots),
    "cell": MEMBER_OF.target_id,
    "similar": MemberForm.similar_group,
}


def member_limits(
    id: str,
    within: xl.Reading,
    *,
    share: xl.Parameter,
    cite: xl.Citation,
    base_of: xl.Reading,
    rounding_of: xl.Reading,
    reading: tuple[xl.ReadingOption, ...] = (),
) -> tuple[xl.Quota, ...]:
    """Return the quotas `<id>.in_<group>.<base>_<rounding>` among members, each under its options.

    Args:
        id: What their ids begin with.
        within: The reading of within which group; its options are some of `grassroots`, the grassroots organisation,
            `cell`, and `similar`, those of similar position and duty.
        share: The greatest share.
        cite: The article.
        base_of: As for `limits`.
        rounding_of: As for `limits`.
        reading: Options on which they hang besides.
    """
    return tuple(
        quota
        for option in within.options
        for quota in limits(
            f"{id}.in_{option.id}",
            PARTY_MEMBER,
            group=_MEMBER_GROUPS[option.id],
            share=share,
            choice=MemberForm.chosen_excellent,
            cite=cite,
            base_of=base_of,
            rounding_of=rounding_of,
            reading=(*reading, within.option(option.id)),
            vi=f"đảng viên {option.vi}",
            en=f"members {option.en}",
        )
    )
